using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Core.Resolution;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>A mention as the linker reads it.</summary>
internal sealed record Named(long Id, string Key, long DocumentId, string Name, bool Pseudonym, CompanyKind? CompanyKind, long? EntityId)
{
    /// <summary>Every name with its comparing form and the key that the mention answers to by it.</summary>
    public required IReadOnlyList<MentionName> Names { get; init; }

    /// <summary>The realm in which its name means it.</summary>
    public Realm Realm => RealmOf(CompanyKind);

    public static Realm RealmOf(CompanyKind? kind) => kind switch
    {
        Core.Extraction.CompanyKind.University => Realm.University,
        Core.Extraction.CompanyKind.Government => Realm.Government,
        _ => Realm.Business,
    };

    /// <summary>The mention as the matchers compare it.</summary>
    public Profile ToProfile(IEnumerable<long> employers, IEnumerable<long> beside) =>
        new(Key, DocumentId, [Name, .. Names.Select(n => n.Name).Where(n => n != Name)])
        {
            Pseudonym = Pseudonym,
            Realm = Realm,
            Employers = [.. employers],
            Beside = [.. beside],
        };

    public static async Task<List<Named>> LoadAsync(IQueryable<Mention> mentions, CancellationToken cancel) =>
        await mentions.AsNoTracking().OrderBy(m => m.Id).Select(m =>
            new Named(m.Id, m.Key, m.DocumentId, m.Name, m.Pseudonym, m.CompanyKind, m.EntityId) { Names = m.Names }).ToListAsync(cancel);
}
