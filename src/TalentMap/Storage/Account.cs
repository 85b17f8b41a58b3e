using Microsoft.AspNetCore.Identity;

namespace TalentMap.Storage;

/// <summary>Somebody who may write: an editor, or an administrator, who may also remove, withdraw and look after accounts.</summary>
public sealed class Account : IdentityUser<long>
{
    public bool IsAdmin { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When an administrator closed it: nobody signs in with it any more, and its lines in the logs stay.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}

/// <summary>A browser that is signed in. The cookie carries a random key alone; all else lies here, so that a session can be seen and ended.</summary>
public sealed class Session
{
    public long Id { get; set; }

    /// <summary>SHA-256 of the key in the cookie: who reads the database cannot sign in with it.</summary>
    public required string KeyHash { get; init; }

    public required long AccountId { get; init; }

    /// <summary>The authentication ticket, as ASP.NET Core writes it.</summary>
    public required byte[] Ticket { get; set; }

    /// <summary>What the browser calls itself, cut to 200 characters.</summary>
    public string? Browser { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last used, to within some minutes.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }
}
