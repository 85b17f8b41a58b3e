using Microsoft.AspNetCore.Identity;
using TalentMap.Storage;

namespace TalentMap.Accounts;

/// <summary>Besides its length, a password is asked for nothing but not to be the account's name or one character again and again.</summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>The shortest and the longest password, in UTF-16 units.</summary>
    public const int Shortest = 12, Longest = 128;

    private const int FewestDifferent = 5;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var isGuessed = password is null || password.Length > Longest || password.Distinct().Count() < FewestDifferent ||
            (user.UserName is { } name && password.Replace(name, "", StringComparison.OrdinalIgnoreCase).Length < Shortest / 2);
        return Task.FromResult(isGuessed ? IdentityResult.Failed(new IdentityError { Code = "PasswordTooEasy", Description = "The password is too long, holds the name or too few different characters." }) : IdentityResult.Success);
    }
}
