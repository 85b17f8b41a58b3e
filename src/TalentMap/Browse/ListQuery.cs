using System.Globalization;
using TalentMap.Core.Dates;

namespace TalentMap.Browse;

/// <summary>A value of a query string that nothing can be made of.</summary>
public sealed record Refused(string Key, string Value);

/// <summary>Which way a list is sorted.</summary>
public enum Order { Asc, Desc }

/// <summary>
/// What a query string asks of a list, read by one rule for page, CSV and JSON. What is left empty does not narrow a list; what cannot be
/// understood is kept in <see cref="Refused"/>, for the page to say so and for an export to refuse.
/// </summary>
public sealed class ListQuery(IEnumerable<KeyValuePair<string, string?>> query)
{
    /// <summary>The longest text that is looked for.</summary>
    public const int MaxWords = 100;

    private readonly Dictionary<string, string> values = query.Where(q => !string.IsNullOrWhiteSpace(q.Value))
        .GroupBy(q => q.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(q => q.Key, q => q.First().Value!.Trim(), StringComparer.OrdinalIgnoreCase);

    private readonly List<Refused> refused = [];

    /// <summary>The values that were asked for and could not be understood.</summary>
    public IReadOnlyList<Refused> Refused => refused;

    /// <summary>Which rows: page and size.</summary>
    public Cut Cut() => new((int)Math.Clamp(Number("p") ?? 1, 1, int.MaxValue), (int)Math.Clamp(Number("size") ?? Paging.Size, 1, Paging.MaxSize));

    /// <summary>Whether one page is asked for, and not the whole list.</summary>
    public bool IsOfPage => values.ContainsKey("p");

    /// <summary>One of the names of an enumeration, in any case.</summary>
    public TValue? Choice<TValue>(string key) where TValue : struct, Enum
    {
        if (!values.TryGetValue(key, out var value)) return null;
        if (value.All(char.IsAsciiLetter) && Enum.TryParse<TValue>(value, ignoreCase: true, out var choice)) return choice;
        Refuse(key);
        return null;
    }

    /// <summary>A whole number.</summary>
    public long? Number(string key)
    {
        if (!values.TryGetValue(key, out var value)) return null;
        if (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        Refuse(key);
        return null;
    }

    /// <summary>A time: an EDTF year, month, day or interval, or <see cref="When.Unknown"/>.</summary>
    public When? When(string key)
    {
        if (!values.TryGetValue(key, out var value)) return null;
        if (value == Browse.When.Unknown.Value) return Browse.When.Unknown;
        if (FuzzyDate.TryParse(value, out var date)) return new When(date);
        Refuse(key);
        return null;
    }

    /// <summary>Words to look for.</summary>
    public string? Words(string key)
    {
        if (!values.TryGetValue(key, out var value)) return null;
        if (value.Length <= MaxWords) return value;
        Refuse(key);
        return null;
    }

    private void Refuse(string key) => refused.Add(new Refused(key, values[key]));
}

/// <summary>When something may have happened: at a date, or at a time that no text tells, which no date includes.</summary>
/// <param name="Date">Null for the unknown time.</param>
public sealed record When(FuzzyDate? Date)
{
    public static readonly When Unknown = new((FuzzyDate?)null);

    /// <summary>As addresses have it.</summary>
    public string Value => Date?.Edtf ?? "unknown";
}
