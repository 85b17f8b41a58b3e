using System.Globalization;
using TalentMap.Core.Dates;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TalentMap.Core.Reading;

/// <summary>What stands in the YAML at the head of an article: title, author, publisher, published, url.</summary>
public static class FrontMatter
{
    /// <summary>Reads the YAML; broken YAML says nothing.</summary>
    public static Masthead Read(string yaml)
    {
        if (yaml.Length == 0) return new Masthead();
        var values = Values(yaml);
        return new Masthead
        {
            Title = values.GetValueOrDefault("title"),
            Author = values.GetValueOrDefault("author"),
            Publisher = values.GetValueOrDefault("publisher") ?? values.GetValueOrDefault("source"),
            Url = values.GetValueOrDefault("url"),
            Published = DateOf(values.GetValueOrDefault("published") ?? values.GetValueOrDefault("publishedat") ?? values.GetValueOrDefault("date")),
        };
    }

    /// <summary>A date as the heads of pages and files write it: EDTF, or a day with a time behind it.</summary>
    public static FuzzyDate? DateOf(string? written)
    {
        if (written is null) return null;
        if (FuzzyDate.TryParse(written.Trim(), out var date)) return date;
        return DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? FuzzyDate.OfDay(DateOnly.FromDateTime(instant.DateTime))
            : null;
    }

    private static Dictionary<string, string?> Values(string yaml)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is not [{ RootNode: YamlMappingNode map }, ..]) return values;
            foreach (var (key, value) in map.Children)
            {
                if (key is YamlScalarNode { Value: { } name } && value is YamlScalarNode { Value: { Length: > 0 } text } && text is not ("null" or "~")) values[name] = text;
            }
        }
        catch (Exception broken) when (broken is YamlException or InvalidOperationException) // the latter: a list left open before a rule, [b⏎|---|
        {
            values.Clear();
        }
        return values;
    }
}
