using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Core.Resolution;
using TalentMap.Storage;

namespace TalentMap.Search;

/// <summary>Who held the posts that a question asks for, from the roles and moves at its organisations.</summary>
internal static class PostHits
{
    private const int MostFacts = 5000;

    /// <summary>The people, who fits best first: the very post in the very status, then one that is told of apart.</summary>
    public static async Task<IEnumerable<EntityHit>> ReadAsync(TalentMapContext db, Question question, CancellationToken cancel)
    {
        var companies = JsonSerializer.Serialize(question.Companies.SelectMany(c => c.Entities).Distinct());
        var held = await db.Database.SqlQuery<Held>(
            $"""
            SELECT f.Person, e.Name, e.Pseudonym, e.DocumentCount, f.Company, f.Title, f.IsFormer
            FROM (
                SELECT * FROM (
                    SELECT r.WhoId AS Person, r.AtId AS Company, r.DocumentId, r.Title, r.Status = {nameof(RoleStatus.Former)} AS IsFormer
                    FROM json_each({companies}) i CROSS JOIN Roles r ON r.AtId = i.value WHERE r.RetellsId IS NULL LIMIT {MostFacts})
                UNION ALL
                SELECT * FROM (
                    SELECT m.WhoId, m.AtId, m.DocumentId, m.Title, m.Kind = {nameof(MoveKind.Leave)}
                    FROM json_each({companies}) i CROSS JOIN Moves m ON m.AtId = i.value WHERE m.RetellsId IS NULL LIMIT {MostFacts})) f
            CROSS JOIN Entities e ON e.Id = f.Person CROSS JOIN Documents d ON d.Id = f.DocumentId
            WHERE d.WithdrawnAt IS NULL
            """).ToListAsync(cancel);
        return
            from person in held.GroupBy(h => h.Person)
            let fit = Fit(question, [.. person])
            where fit is not null
            orderby fit.Value.Worse, person.First().DocumentCount descending, person.Key
            select new EntityHit(person.Key, EntityKind.Person, person.First().Name, null, MatchTier.Post, person.First().DocumentCount)
            {
                Pseudonym = person.First().Pseudonym,
                Post = fit.Value.Post,
            };
    }

    private static (int Worse, string? Post)? Fit(Question question, List<Held> held)
    {
        if (question.Companies.Any(c => !held.Exists(h => c.Entities.Contains(h.Company)))) return null;
        var fits = question.Posts.Select(post => held.Where(h => Fits(post, h)).OrderBy(h => h.IsIn(question.Status) ? 0 : 1).ThenBy(h => h.Title.Length).ToList()).ToList();
        if (fits.Exists(of => of.Count == 0)) return null;
        if (question.Status is { } status && !held.Exists(h => h.IsIn(status))) return null;
        var best = fits.Select(of => of[0]).ToList();
        if (question.Status == PostStatus.Current && best.Exists(h => h.IsFormer)) return null; // a former one is not held now; a present one may be told to be over elsewhere
        return (best.Count(h => !h.IsIn(question.Status)), best.FirstOrDefault()?.Title);
    }

    private static bool Fits(AskedPost post, Held held)
    {
        var title = NameKey.Level(held.Title);
        return Holds(title, post.Words) || (post.Behind is { } behind && held.IsFormer && Holds(title, behind));
    }

    // 产品负责人 is also 產品線負責人: the words in two, each whole and in their order.
    private static bool Holds(string title, string words)
    {
        if (title.Contains(words, StringComparison.Ordinal)) return true;
        for (var cut = 2; cut <= words.Length - 2; cut++)
        {
            var first = title.IndexOf(words[..cut], StringComparison.Ordinal);
            if (first >= 0 && title.IndexOf(words[cut..], first + cut, StringComparison.Ordinal) >= 0) return true;
        }
        return false;
    }

    private sealed record Held(long Person, string Name, bool Pseudonym, int DocumentCount, long Company, string Title, bool IsFormer)
    {
        public bool IsIn(PostStatus? status) => status is null || IsFormer == (status == PostStatus.Former);
    }
}
