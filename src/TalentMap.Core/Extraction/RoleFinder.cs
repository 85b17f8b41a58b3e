using TalentMap.Core.Extraction.Careers;
using TalentMap.Core.Reading;

namespace TalentMap.Core.Extraction;

/// <summary>Finds the roles an article tells: posts held, and those that moves give and end. One for each person, organisation and title.</summary>
public static class RoleFinder
{
    internal static IReadOnlyList<Role> Find(Article article, Account account, IReadOnlyList<Move> moves)
    {
        var roles = new List<Role>();
        foreach (var post in account.Posts)
        {
            if (post.Title is not { } title) continue;
            var former = post.Former || moves.Any(m => m.Person == post.Person && m.Kind == MoveKind.Leave && m.Company == post.Company);
            Add(roles, new Role(post.Person, post.Company, title.In(article.Text), former ? RoleStatus.Former : RoleStatus.Current,
                Quotes.Of(article, post.Sentence, post.Person, post.Company)));
        }
        foreach (var move in moves)
        {
            if (move is { Kind: MoveKind.Found, Company: { } company } && !roles.Any(r => r.Person == move.Person && r.Company == company))
            {
                roles.Add(new Role(move.Person, company, "創始人", RoleStatus.Current, move.Evidence));
            }
        }
        return roles;
    }

    private static void Add(List<Role> roles, Role role)
    {
        if (!roles.Any(r => r.Person == role.Person && r.Company == role.Company && r.Title == role.Title)) roles.Add(role);
    }
}
