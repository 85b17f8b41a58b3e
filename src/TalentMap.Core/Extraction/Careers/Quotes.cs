using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>Chooses the words that a fact is quoted with: its sentence, from an earlier one on where only that names somebody.</summary>
internal static class Quotes
{
    private const int Longest = 1000;

    public static Evidence Of(Article article, TextSpan sentence, Person person, Company? company)
    {
        var who = LastBefore(person.Mentions, sentence.End);
        var where = company is null ? null : LastBefore(company.Mentions, sentence.End);
        var nearest = who is null || where > who ? where : who;
        if (nearest is not { } near || sentence.Contains(near) || sentence.End - near.Start > Longest) return article.Quote(sentence);
        return article.Quote(near.Join(sentence));
    }

    // The last mention that begins before a place.
    private static TextSpan? LastBefore(IReadOnlyList<TextSpan> mentions, int place)
    {
        var first = Halving.FirstFrom(mentions, place, static mention => mention.Start);
        return first == 0 ? null : mentions[first - 1];
    }
}
