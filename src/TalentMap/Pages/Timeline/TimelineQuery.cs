using System.Globalization;
using TalentMap.Browse;

namespace TalentMap.Pages.Timeline;

/// <summary>What an address asks of the time line, and the addresses of views beside it.</summary>
public sealed class TimelineQuery
{
    private const int LongestText = 100;

    public Lane[] Lane { get; set; } = [];

    public long? Company { get; set; }

    public Pointing? Direction { get; set; }

    public string? Q { get; set; }

    /// <summary>The first month: <c>2023-01</c>.</summary>
    public string? From { get; set; }

    /// <summary>The last month.</summary>
    public string? To { get; set; }

    /// <summary>A whole year, for short addresses.</summary>
    public int? Year { get; set; }

    /// <summary>One mark to be shown above all others: <c>move-123</c>.</summary>
    public string? Mark { get; set; }

    /// <summary>Set for the view that other sites may frame.</summary>
    public string? Embed { get; set; }

    public int P { get; set; } = 1;

    public MonthSpan? When => MonthSpan.Read(From, To) ?? (Year is >= 1 and <= 9998 ? MonthSpan.OfYear(Year.Value) : null);

    public string Text => Q is null ? "" : Q.Length > LongestText ? Q[..LongestText].Trim() : Q.Trim();

    public TimelineFilter Filter => new() { Lanes = [.. Lane.Distinct().Order()], Company = Company, Direction = Direction, Text = Text, When = When };

    /// <summary>The same view of other months.</summary>
    public string At(MonthSpan? when) => Address("/timeline", Filter with { When = when });

    /// <summary>The marks that a number counts: of some months, lanes and directions.</summary>
    public string ListOf(MonthSpan when, Pointing? direction, params Lane[] lanes) =>
        Address("/timeline", Filter with { When = when, Direction = direction, Lanes = lanes }) + "#list";

    /// <summary>Where the chart gets its marks.</summary>
    public string Chart => Address("/charts/timeline", Filter);

    /// <summary>The same view of all months: charts add the months in view.</summary>
    public string Here => Address("/timeline", Filter with { When = null });

    /// <summary>The signals that the heat is made of, in all months.</summary>
    public string Voices => Address("/timeline", Filter with { When = null, Lanes = [], Direction = Pointing.Told });

    /// <summary>The view to be framed by others.</summary>
    public string Embedded => Address("/timeline", Filter, "embed=1");

    private static string Address(string path, TimelineFilter filter, params string[] more)
    {
        List<string> parts = [.. more, .. filter.Lanes.Select(lane => $"lane={Lower(lane)}")];
        if (filter.Company is { } company) parts.Add($"company={company.ToString(CultureInfo.InvariantCulture)}");
        if (filter.Direction is { } direction) parts.Add($"direction={Lower(direction)}");
        if (filter.Text is { Length: > 0 } text) parts.Add($"q={Uri.EscapeDataString(text)}");
        if (filter.When is { } when) parts.Add(when.Query);
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
