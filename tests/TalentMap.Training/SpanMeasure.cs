using TalentMap.Core.Extraction;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Training;

/// <summary>How well the engine's own finders meet the exact spans of people and organisations in annotated sentences, each read by itself.</summary>
public static class SpanMeasure
{
    /// <summary>Prints precision, recall and F1 of both kinds.</summary>
    public static void Print(IReadOnlyList<TaggedSentence> sentences)
    {
        var people = new Tally();
        var organisations = new Tally();
        foreach (var sentence in sentences)
        {
            var cast = CastFinder.Find(new Article(sentence.Text, new Masthead()));
            Count(people, TaggedSentence.Runs(sentence.Tags, TagKind.Person), cast.People.SelectMany(person => person.Mentions));
            Count(organisations, TaggedSentence.Runs(sentence.Tags, TagKind.Organisation), cast.Companies.SelectMany(company => company.Mentions));
        }
        Console.WriteLine($"people         {people}");
        Console.WriteLine($"organisations  {organisations}");
        Console.WriteLine($"{sentences.Count} sentences; the tagger, one piece of evidence, was trained on them, so the figures flatter");
    }

    private static void Count(Tally tally, HashSet<(int Start, int End)> wanted, IEnumerable<TextSpan> mentions)
    {
        var found = mentions.Select(span => (span.Start, span.End)).ToHashSet();
        tally.Add(found.Count(wanted.Contains), wanted.Count, found.Count);
    }
}
