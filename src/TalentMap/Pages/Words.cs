using System.Globalization;
using Microsoft.Extensions.Localization;
using TalentMap.Browse;
using TalentMap.Resources;

namespace TalentMap.Pages;

/// <summary>The site's texts in the reader's language, and figures in words.</summary>
public sealed class Words(IStringLocalizer<Texts> texts)
{
    private const decimal TenThousand = 10_000;
    private const decimal HundredMillion = 100_000_000;

    /// <summary>A text. The key of one that is missing is shown, and a test fails.</summary>
    public string this[string key] => texts[key];

    /// <summary>A text with something put in.</summary>
    public string this[string key, params object[] values] => texts[key, values];

    /// <summary>A signal's figure: 30萬–40萬元／年, 至少100人, 30%.</summary>
    public string Figure(SignalRow signal)
    {
        var (low, high, unit) = (signal.Low, signal.High, signal.Unit ?? "");
        var range = (low, high) switch
        {
            ({ } from, { } to) when from == to => Number(from, unit),
            ({ } from, { } to) => $"{Number(from, unit)}–{Number(to, unit)}",
            ({ } from, null) => this["AtLeast", Number(from, unit)],
            (null, { } to) => this["AtMost", Number(to, unit)],
            _ => "",
        };
        return unit == "ratio" ? range : this["Figure", range, Unit(unit)];
    }

    /// <summary>What is counted: 人, 元／年; a unit that has no text is shown as it is.</summary>
    public string Unit(string unit) => texts[$"Unit {unit}"] is { ResourceNotFound: false } text ? text : unit;

    private static string Number(decimal value, string unit) => unit == "ratio"
        ? (value * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%"
        : value switch
        {
            >= HundredMillion => (value / HundredMillion).ToString("#,0.####", CultureInfo.InvariantCulture) + "億",
            >= TenThousand => (value / TenThousand).ToString("#,0.####", CultureInfo.InvariantCulture) + "萬",
            _ => value.ToString("#,0.####", CultureInfo.InvariantCulture),
        };
}
