using TalentMap.Core.Extraction.Careers;
using TalentMap.Core.Extraction.Confidence;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction;

/// <summary>Finds the moves an article tells; one told twice is one, with the first title that is told, the date that is told most surely, and the sentence that tells it most surely.</summary>
public static class MoveFinder
{
    private const int NearFounding = 200;
    private const int MostPosts = 16; // before a move, and after it

    internal static IReadOnlyList<Move> Find(Article article, Account account)
    {
        var moves = new OrderedDictionary<(Person, MoveKind, Company?), (Move Move, ToldMove Told)>();
        var named = account.Told.Moves.Where(move => move is { Kind: MoveKind.Found, Company: not null }).ToLookup(move => move.Person);
        foreach (var teller in account.Told.Moves)
        {
            // 林晓岚入局。…她说:“我们(云谷)…”: what she founded is what she speaks for
            var told = teller is { Kind: MoveKind.Found, Company: null } && account.Told.Voices.TryGetValue(teller.Person, out var voice) ? teller with { Company = voice } : teller;
            if (told is { Kind: MoveKind.Found, Company: null } && named[told.Person].Any(founding => IsNear(founding, told))) continue;
            if (told is { Kind: MoveKind.Leave, Title: null, Company: { } left }) told = told with { Title = PostGivenUp(article, account, told, left) };
            var move = Read(article, told);
            var key = (told.Person, told.Kind, told.Company);
            moves[key] = moves.TryGetValue(key, out var known) ? Joined(known, (move, told)) : (move, told);
        }
        var posts = account.Told.Posts.Where(post => post.Title is not null).GroupBy(post => (post.Person, (Company?)post.Company)).ToDictionary(group => group.Key, group => group.ToList());
        var others = moves.Values.Select(move => move.Told).ToLookup(told => (told.Person, told.Company));
        return [.. moves.Values.Select(move => move.Move with { Title = TitleOf(move.Told)?.In(article.Text) ?? "" })];

        TextSpan? TitleOf(ToldMove told) => told.Company is null ? told.Title
            : account.Chooser.Details.Title(told, Around(posts.GetValueOrDefault((told.Person, told.Company)), told.At), [.. others[(told.Person, told.Company)]]);
    }

    // However many posts of one house a text of megabytes tells of somebody, those around a move may be what it gave or ended.
    private static List<ToldPost> Around(List<ToldPost>? posts, int at)
    {
        if (posts is null || posts.Count <= 2 * MostPosts) return posts ?? [];
        var first = Math.Max(0, Halving.FirstFrom(posts, at, static post => post.Sentence.Start) - MostPosts);
        return posts.GetRange(first, Math.Min(2 * MostPosts, posts.Count - first));
    }

    // 林晓岚是云谷CTO。…上月她离开云谷: the post that was told last. 云谷创始人林晓岚离开: a founder she stays
    private static TextSpan? PostGivenUp(Article article, Account account, ToldMove leave, Company left)
    {
        if (account.Told.PostBefore(leave.Person, left, leave.At) is not { Title: { } title } post || Foundings.IsFounder(title.In(article.Text))) return null;
        return post.Sentence == leave.Sentence && account.Told.Joined(post.Sentence, leave.Person, left) ? null : title; // 加入云谷任总监,去年离职: who knows what by then
    }

    // 离职创业。…她的新公司云谷…: the founding without a name is the one named nearby
    private static bool IsNear(ToldMove founding, ToldMove nameless) => Math.Abs(founding.At - nameless.At) <= NearFounding;

    private static Move Read(Article article, ToldMove told)
    {
        var date = told.Date is { } mention ? new StatedDate(mention.Value, mention.Span.In(article.Text)) : null;
        return new Move(told.Person, told.Kind, told.Company, "", date, Quotes.Of(article, told.Sentence, told.Person, told.Company)) { Certainty = Certainty.OfChoice(told.Sure) };
    }

    // The sentence that tells it most surely stands for it; what that leaves open, the other may say.
    private static (Move Move, ToldMove Told) Joined((Move Move, ToldMove Told) known, (Move Move, ToldMove Told) again)
    {
        var (best, other) = again.Told.Sure > known.Told.Sure ? (again, known) : (known, again);
        var dated = other.Move.Date is not null && (best.Move.Date is null || other.Told.DateSure > best.Told.DateSure) ? other : best;
        return (best.Move with { Date = dated.Move.Date }, best.Told with { Title = known.Told.Title ?? again.Told.Title, DateSure = dated.Told.DateSure });
    }
}
