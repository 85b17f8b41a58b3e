using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>Chooses the words that a fact is quoted with: its sentence, from an earlier one on where only that names somebody.</summary>
internal static class Quotes
{
    private const int Longest = 1000;

    public static Evidence Of(Article article, TextSpan sentence, Person person, Company? company)
    {
        var names = company is null ? person.Mentions : person.Mentions.Concat(company.Mentions);
        var nearest = (TextSpan?)null;
        foreach (var name in names)
        {
            if (sentence.Contains(name)) return article.Quote(sentence);
            if (name.End <= sentence.Start && (nearest is null || name.Start > nearest.Value.Start)) nearest = name;
        }
        if (nearest is not { } near || sentence.End - near.Start > Longest) return article.Quote(sentence);
        return article.Quote(near.Join(sentence));
    }
}
