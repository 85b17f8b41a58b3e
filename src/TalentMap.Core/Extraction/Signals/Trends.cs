using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>Reads growth and decline from the words around a figure.</summary>
internal static class Trends
{
    private static readonly TermIndex<Direction?> Words = new(
        WordList.Rows("signal-trends").Select(row => Term.Of(row[0], EnumNames.ParseOrNull<Direction>(row[1]))));

    /// <summary>The direction of the word nearest to a place within its clause; null where the text tells a level only.</summary>
    public static Direction? Near(string folded, TextSpan clause, TextSpan place)
    {
        Direction? best = null;
        var nearest = int.MaxValue;
        foreach (var hit in Words.Longest(folded, clause))
        {
            if (hit.Value is null) continue;
            var distance = hit.Span.End <= place.Start ? place.Start - hit.Span.End : Math.Max(0, hit.Span.Start - place.End) + 2;
            if (distance < nearest) (best, nearest) = (hit.Value, distance);
        }
        return best;
    }
}
