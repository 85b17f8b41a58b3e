using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;
using TalentMap.Browse;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;
using TalentMap.Pages.Reader;
using TalentMap.Resources;

namespace TalentMap.Pages;

/// <summary>The site's texts in the reader's language, and figures in words. Simplified texts are the Traditional ones, converted.</summary>
public sealed class Words(IStringLocalizer<Texts> texts)
{
    private static readonly ConcurrentDictionary<string, string> Simplified = new(StringComparer.Ordinal);

    // The words for large numbers: 30萬 in Chinese, 0.3 million in English.
    private static readonly (decimal Size, string Word)[] Chinese = [(100_000_000, "億"), (10_000, "萬")];
    private static readonly (decimal Size, string Word)[] English = [(1_000_000_000, " billion"), (1_000_000, " million")];

    /// <summary>A text. The key of one that is missing is shown, and a test fails.</summary>
    public string this[string key] => InScript(texts[key]);

    /// <summary>
    /// A text with something put in, which stays as it is. A text may have two forms, parted by a bar: the first is for exactly one,
    /// <c>{0} article|{0} articles</c>.
    /// </summary>
    public string this[string key, params object[] values] => string.Format(CultureInfo.InvariantCulture, Form(this[key], values), values);

    /// <summary>Why a file was not taken.</summary>
    public string Say(FileProblem problem) => this[$"File{problem.Trouble}", [.. problem.Values]];

    /// <summary>A signal's figure: 30萬–40萬元／年, 至少100人, 30%; in English 300,000–400,000 CNY a year.</summary>
    public string Figure(SignalRow signal) => Figure(signal.Low, signal.High, signal.Unit ?? "");

    /// <summary>A figure by its bounds; empty where there is none.</summary>
    public string Figure(decimal? low, decimal? high, string unit)
    {
        var range = (low, high) switch
        {
            ({ } from, { } to) when from == to => Number(from, unit),
            ({ } from, { } to) => $"{Number(from, unit)}–{Number(to, unit)}",
            ({ } from, null) => this["AtLeast", Number(from, unit)],
            (null, { } to) => this["AtMost", Number(to, unit)],
            _ => "",
        };
        return unit == Core.Extraction.Signal.Ratio ? range : this["Figure", range, Unit(unit)];
    }

    /// <summary>One bound of a figure: 30萬, 30%.</summary>
    public string Bound(decimal value, string unit) => Number(value, unit);

    /// <summary>What is counted: 人, 元／年; a unit that has no text is shown as it is.</summary>
    public string Unit(string unit) => texts[$"Unit {unit}"] is { ResourceNotFound: false } text ? InScript(text) : unit;

    /// <summary>The words for large numbers, the largest first.</summary>
    public static IEnumerable<(decimal Size, string Word)> Scale => (Languages.Current == Language.English ? English : Chinese).Select(s => (s.Size, InScript(s.Word)));

    private static string Form(string text, object[] values) =>
        text.Split('|', 2) is not [var one, var many] ? text : values is [1 or 1L or "1", ..] ? one : many;

    private static string InScript(string text) =>
        Languages.Current == Language.Simplified ? Simplified.GetOrAdd(text, ScriptConversion.ToSimplified) : text;

    private static string Number(decimal value, string unit)
    {
        if (unit == Core.Extraction.Signal.Ratio) return (value * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
        foreach (var (size, word) in Scale)
        {
            if (value >= size) return (value / size).ToString("#,0.####", CultureInfo.InvariantCulture) + word;
        }
        return value.ToString("#,0.####", CultureInfo.InvariantCulture);
    }
}
