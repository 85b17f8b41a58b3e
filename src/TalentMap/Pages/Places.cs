using TalentMap.Storage;

namespace TalentMap.Pages;

/// <summary>Where the pages of people and of organisations lie.</summary>
internal static class Places
{
    /// <summary>The first part of their addresses: <c>/people/7</c>, <c>/history/companies/7</c>.</summary>
    public static string Place(this EntityKind kind) => kind == EntityKind.Person ? "people" : "companies";
}
