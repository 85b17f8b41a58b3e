using TalentMap.Core.Extraction.Careers;
using TalentMap.Core.Extraction.Careers.Choices;
using TalentMap.Core.Extraction.Confidence;
using TalentMap.Core.Reading;

namespace TalentMap.Core.Extraction;

/// <summary>Finds the roles an article tells: posts held, and those that moves give and end. One for each person, organisation and title.</summary>
public static class RoleFinder
{
    private const float Unsure = 0.2f;
    private const float SureTime = 0.03f;
    private const int MostAtOnePlace = 64; // titles of one person in one house

    /// <summary>The kind under which it is asked whether somebody who founded an organisation still is there.</summary>
    internal const int FounderKind = 10;

    internal static IReadOnlyList<Role> Find(Article article, Account account, IReadOnlyList<Move> moves)
    {
        var exits = new Exits(account, moves);
        var endings = new Endings(article, account.Cast);
        var roles = new Dictionary<(Person, Company), List<Role>>();
        foreach (var post in account.Told.Posts)
        {
            var title = post.Title?.In(article.Text) ?? Degrees.Of(article.Folded, post);
            var past = post.Seen is null ? post.Former || exits.Ended(post) ? 1 : 0 : Past(account, exits, endings, post);
            var status = past > 0.5f ? RoleStatus.Former : RoleStatus.Current;
            var sure = Certainty.OfChoice(post.Sure).With(Reason.TimeUnsure, past is > Unsure and < 1 - Unsure).With(Reason.TimeSure, past is < SureTime or > 1 - SureTime);
            Add(roles, new Role(post.Person, post.Company, title, status, Quotes.Of(article, post.Sentence, post.Person, post.Company)) { Certainty = sure });
        }
        var foundings = new Foundings(article, account);
        foreach (var move in moves)
        {
            if (move is not { Kind: MoveKind.Found, Company: { } company }) continue;
            var known = roles.GetValueOrDefault((move.Person, company), []);
            if (known.Any(role => Foundings.IsFounder(role.Title))) continue;
            var status = StatusOfFounder(account, exits, endings, move, company, known);
            Add(roles, new Role(move.Person, company, foundings.TitleAt(company), status, move.Evidence) { Certainty = move.Certainty });
        }
        // 联合创办云谷,任CTO: the founding comes before the post that it gave
        return [.. roles.Values.SelectMany(list => list).OrderBy(role => role.Evidence.Span.Start).ThenBy(role => !Foundings.IsFounder(role.Title))];
    }

    private static float Past(Account account, Exits exits, Endings endings, ToldPost post) => account.Chooser.Yes(
        Question.Past, 0, post.Title ?? post.Sentence, post.Sentence, post.Person, post.Company, traits => PastTraits.Told(post, exits, endings, account, traits));

    // 2010年创办云谷,…,公司两年后关张: what founders are, unless a post of theirs says it
    private static RoleStatus StatusOfFounder(Account account, Exits exits, Endings endings, Move move, Company company, List<Role> known)
    {
        if (exits.Left(move.Person, company)) return RoleStatus.Former;
        var post = new ToldPost(move.Person, company, null, known.Any(role => role.Status == RoleStatus.Former), move.Evidence.Span, move.Evidence.Span.Start);
        var current = known.Any(role => role.Status == RoleStatus.Current);
        return account.Chooser.IsYes(Question.Past, FounderKind, post.Sentence, post.Sentence, post.Person, company, traits =>
        {
            traits.AddBoth(Trait.PastBias, current ? 1 : 0);
            PastTraits.Told(post, exits, endings, account, traits);
        }) ? RoleStatus.Former : RoleStatus.Current;
    }

    private static int IndexOf(List<Role> known, string title) => known.FindIndex(other => other.Title.EndsWith(title, StringComparison.Ordinal) || title.EndsWith(other.Title, StringComparison.Ordinal));

    // A role without a title says nothing beside one with a title, and 负责人 nothing beside 产品负责人.
    private static void Add(Dictionary<(Person, Company), List<Role>> roles, Role role)
    {
        if (!roles.TryGetValue((role.Person, role.Company), out var known)) roles[(role.Person, role.Company)] = known = [];
        var same = known.Count == 0 ? -1 : IndexOf(known, role.Title);
        if (same < 0)
        {
            if (known.Count < MostAtOnePlace) known.Add(role);
        }
        else if (known[same].Title.Length == 0 && role.Title.Length > 0) known[same] = role;
        else if (role.Status == RoleStatus.Former && (role.Title.Length > 0 || known[same].Title.Length == 0)) known[same] = known[same] with { Status = RoleStatus.Former };
    }
}
