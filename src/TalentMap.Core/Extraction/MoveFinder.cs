using TalentMap.Core.Extraction.Careers;
using TalentMap.Core.Extraction.Confidence;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction;

/// <summary>Finds the moves an article tells; one told twice is one, with the first title and date that are told.</summary>
public static class MoveFinder
{
    private const int NearFounding = 200;

    internal static IReadOnlyList<Move> Find(Article article, Account account)
    {
        var moves = new OrderedDictionary<(Person, MoveKind, Company?), Move>();
        var named = account.Told.Moves.Where(move => move is { Kind: MoveKind.Found, Company: not null }).ToLookup(move => move.Person);
        foreach (var teller in account.Told.Moves)
        {
            // 林晓岚入局。…她说:“我们(云谷)…”: what she founded is what she speaks for
            var told = teller is { Kind: MoveKind.Found, Company: null } && account.Told.Voices.TryGetValue(teller.Person, out var voice) ? teller with { Company = voice } : teller;
            if (told is { Kind: MoveKind.Found, Company: null } && named[told.Person].Any(founding => IsNear(founding, told))) continue;
            var move = Read(article, told is { Kind: MoveKind.Leave, Title: null, Company: { } left } ? told with { Title = PostGivenUp(article, account, told, left) } : told);
            var key = (told.Person, told.Kind, told.Company);
            moves[key] = moves.TryGetValue(key, out var known) ? Joined(known, move) : move;
        }
        return [.. moves.Values];
    }

    // 林晓岚是云谷CTO。…上月她离开云谷: the post that was told last. 云谷创始人林晓岚离开: a founder she stays
    private static TextSpan? PostGivenUp(Article article, Account account, ToldMove leave, Company left)
    {
        if (account.Told.PostBefore(leave.Person, left, leave.At) is not { Title: { } title } post || Foundings.IsFounder(title.In(article.Text))) return null;
        return post.Sentence == leave.Sentence && account.Told.Joined(post.Sentence, leave.Person, left) ? null : title; // 加入云谷任总监,去年离职: who knows what by then
    }

    /// <summary>Gives a join without a title the one post that its sentence tells there: 林晓岚已在云谷上班,头衔是|总监.</summary>
    internal static IReadOnlyList<Move> Titled(IReadOnlyList<Move> moves, IReadOnlyList<Role> roles)
    {
        var held = roles.Where(role => role.Title.Length > 0 && !Foundings.IsFounder(role.Title)).ToLookup(role => (role.Person, (Company?)role.Company));
        var taken = moves.Select(move => (move.Person, move.Company, move.Title)).ToHashSet(); // 加入云谷,2013年升任|副总裁: of the other move
        return [.. moves.Select(move => move is { Kind: MoveKind.Join, Title: "" } && held[(move.Person, move.Company)].ToList() is [{ Status: RoleStatus.Current } only]
            && only.Evidence.Span.Overlaps(move.Evidence.Span) && !taken.Contains((move.Person, move.Company, only.Title)) ? move with { Title = only.Title } : move)];
    }

    // 离职创业。…她的新公司云谷…: the founding without a name is the one named nearby
    private static bool IsNear(ToldMove founding, ToldMove nameless) => Math.Abs(founding.At - nameless.At) <= NearFounding;

    private static Move Read(Article article, ToldMove told)
    {
        var date = told.Date is { } mention ? new StatedDate(mention.Value, mention.Span.In(article.Text)) : null;
        return new Move(told.Person, told.Kind, told.Company, told.Title?.In(article.Text) ?? "", date, Quotes.Of(article, told.Sentence, told.Person, told.Company)) { Certainty = Certainty.OfChoice(told.Sure) };
    }

    private static Move Joined(Move known, Move again) => known with
    {
        Title = known.Title.Length > 0 ? known.Title : again.Title,
        Date = known.Date ?? again.Date,
    };
}
