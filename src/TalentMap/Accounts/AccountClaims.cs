using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using TalentMap.Storage;

namespace TalentMap.Accounts;

/// <summary>What a session knows of its account: who, and whether it is an administrator's.</summary>
internal sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var claims = await base.GenerateClaimsAsync(user);
        if (user.IsAdmin) claims.AddClaim(new Claim(Policies.AdminClaim, "yes"));
        return claims;
    }
}
