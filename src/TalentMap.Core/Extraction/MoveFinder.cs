using TalentMap.Core.Extraction.Careers;
using TalentMap.Core.Reading;

namespace TalentMap.Core.Extraction;

/// <summary>Finds the moves an article tells; one told twice is one, with the first title and date that are told.</summary>
public static class MoveFinder
{
    internal static IReadOnlyList<Move> Find(Article article, Account account)
    {
        var moves = new OrderedDictionary<(Person, MoveKind, Company?), Move>();
        foreach (var told in account.Moves)
        {
            var move = Read(article, told);
            var key = (told.Person, told.Kind, told.Company);
            moves[key] = moves.TryGetValue(key, out var known) ? Joined(known, move) : move;
        }
        return [.. moves.Values];
    }

    private static Move Read(Article article, ToldMove told)
    {
        var date = told.Date is { } mention ? new StatedDate(mention.Value, mention.Span.In(article.Text)) : null;
        return new Move(told.Person, told.Kind, told.Company, told.Title?.In(article.Text) ?? "", date, Quotes.Of(article, told.Sentence, told.Person, told.Company));
    }

    private static Move Joined(Move known, Move again) => known with
    {
        Title = known.Title.Length > 0 ? known.Title : again.Title,
        Date = known.Date ?? again.Date,
    };
}
