using System.Text.Json;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Fuzz;

/// <summary>Puts an input through reader and extractor: it gives facts whose every span lies in the text, or a named problem.</summary>
public static class Trial
{
    /// <summary>What is wrong; null where all is well.</summary>
    public static string? Run(Input input)
    {
        try
        {
            if (input.Bytes is null) return Check(Extractor.Extract(ArticleReader.Read(input.Text!, input.Format, null)));
            if (ArticleReader.TryRead(input.Bytes, input.Format, null, out var article, out var problem)) return Check(Extractor.Extract(article));
            return string.IsNullOrWhiteSpace(problem.ToString()) ? "It was refused without a word." : null;
        }
        catch (Exception failure) // whatever it is: finding it is what this is for
        {
            return failure.ToString();
        }
    }

    private static string? Check(ArticleFacts facts)
    {
        var text = facts.Article.Text;
        var places = facts.People.SelectMany(p => p.Mentions).Concat(facts.Companies.SelectMany(c => c.Mentions)).Concat(facts.Article.Sentences).Concat(facts.Article.Masthead.Lines);
        foreach (var span in places)
        {
            if (!Lies(span, text)) return $"{span} does not lie in a text of {text.Length}.";
        }
        foreach (var evidence in facts.Roles.Select(r => r.Evidence).Concat(facts.Moves.Select(m => m.Evidence)).Concat(facts.Signals.Select(s => s.Evidence)))
        {
            if (!Lies(evidence.Span, text) || evidence.Words != evidence.Span.In(text)) return $"{evidence.Span} is quoted wrongly.";
        }
        if (facts.Roles.Any(r => !facts.People.Contains(r.Person) || !facts.Companies.Contains(r.Company))) return "A post of somebody who is not in the cast.";
        using var json = new Utf8JsonWriter(Stream.Null, FactsJson.Options(indented: false));
        FactsJson.Write(json, facts);
        return null;
    }

    private static bool Lies(TextSpan span, string text) => span.Start >= 0 && span.Length > 0 && span.End <= text.Length;
}
