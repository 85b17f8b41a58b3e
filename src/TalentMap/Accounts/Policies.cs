namespace TalentMap.Accounts;

/// <summary>Who may what. Reading asks for nothing, unless the operator closed it; every write asks for one of these.</summary>
public static class Policies
{
    /// <summary>Anybody who is signed in: decides on findings, imports, withdraws articles.</summary>
    public const string Editor = "editor";

    /// <summary>Administrators: remove people and look after accounts.</summary>
    public const string Admin = "admin";

    /// <summary>The claim that an administrator has.</summary>
    internal const string AdminClaim = "admin";
}
