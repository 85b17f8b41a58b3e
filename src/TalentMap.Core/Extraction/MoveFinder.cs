using TalentMap.Core.Extraction.Careers;
using TalentMap.Core.Reading;

namespace TalentMap.Core.Extraction;

/// <summary>Finds the moves an article tells; one told twice is one.</summary>
public static class MoveFinder
{
    internal static IReadOnlyList<Move> Find(Article article, Account account)
    {
        var moves = new List<Move>();
        foreach (var told in account.Moves)
        {
            var title = told.Title?.In(article.Text) ?? "";
            var date = told.Date is { } mention ? new StatedDate(mention.Value, mention.Span.In(article.Text)) : null;
            var known = moves.FindIndex(m => m.Person == told.Person && m.Kind == told.Kind && m.Company == told.Company);
            if (known < 0)
            {
                moves.Add(new Move(told.Person, told.Kind, told.Company, title, date, Quotes.Of(article, told.Sentence, told.Person, told.Company)));
            }
            else
            {
                moves[known] = moves[known] with { Title = moves[known].Title.Length > 0 ? moves[known].Title : title, Date = moves[known].Date ?? date };
            }
        }
        return moves;
    }
}
