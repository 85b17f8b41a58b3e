using System.Globalization;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Tests;

public sealed class SignalTests
{
    public static IEnumerable<TheoryDataRow<SignalRow>> Figures => Spec.Rows<SignalRow>("signals/figures.json");

    public static IEnumerable<TheoryDataRow<SignalRow>> Wordless => Spec.Rows<SignalRow>("signals/wordless.json");

    public static IEnumerable<TheoryDataRow<SignalRow>> Nothing => Spec.Rows<SignalRow>("signals/nothing.json");

    [Theory, MemberData(nameof(Figures)), MemberData(nameof(Wordless)), MemberData(nameof(Nothing))]
    public void Signals_say_what_the_market_does(SignalRow row)
    {
        var signals = SignalFinder.Find(Read(row.Text, row.Published), CastOf(row));

        Assert.Equal(row.Signals ?? [], signals.Select(Shown));
    }

    [Theory, MemberData(nameof(Figures)), MemberData(nameof(Wordless))]
    public void The_evidence_of_a_signal_lies_in_one_sentence_and_holds_what_is_measured(SignalRow row)
    {
        var article = Read(row.Text, row.Published);

        Assert.All(SignalFinder.Find(article, CastOf(row)), signal =>
        {
            Assert.Contains(article.Sentences, sentence => sentence.Contains(signal.Evidence.Span));
            Assert.Contains(signal.About, signal.Evidence.Words, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("工程師年薪三百萬元，在新竹上班。", "TWD/year")]
    [InlineData("工程師年薪三百萬元，在香港上班，港府有補貼。", "HKD/year")]
    [InlineData("工程師年薪三百萬元，在北京上班。", "CNY/year")]
    [InlineData("工程师年薪三百万元。", "CNY/year")]
    [InlineData("工程師年薪三百萬美元，在新竹上班。", "USD/year")]
    public void A_sum_without_a_currency_is_in_that_of_the_place(string text, string unit) =>
        Assert.Equal(unit, Assert.Single(SignalFinder.Find(Read(text, null), new Cast([], []))).Unit);

    private static Article Read(string text, string? published) =>
        new(text, new Masthead(), published is null ? null : FuzzyDate.Parse(published));

    // Names that begin with @ are people.
    private static Cast CastOf(SignalRow row)
    {
        var names = row.Names ?? [];
        return new Cast(
            [.. names.Where(n => n[0] == '@').Select(n => new Person(n[1..], [], false, Places(row.Text, n[1..])))],
            [.. names.Where(n => n[0] != '@').Select(n => new Company(n, [], CompanyKind.Company, Places(row.Text, n)))]);
    }

    private static List<TextSpan> Places(string text, string name)
    {
        var places = new List<TextSpan>();
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal)) places.Add(new TextSpan(at, name.Length));
        return places;
    }

    private static string Shown(Signal signal)
    {
        string?[] parts =
        [
            signal.Kind.ToString().ToLowerInvariant(), signal.Company?.Name,
            signal.Unit is null ? $"“{signal.About}”" : $"{Figure(signal.Low)}..{Figure(signal.High)} {signal.Unit}",
            signal.Date?.Value.Edtf, signal.Direction?.ToString().ToLowerInvariant(),
        ];
        return string.Join(" | ", parts.Where(part => part is not null));
    }

    private static string? Figure(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Names: organisations, and people behind @. Signals: "kind | company | low..high unit or “about” | date | direction".</summary>
    public sealed record SignalRow(string Text, string? Published, string[]? Names, string[]? Signals);
}
