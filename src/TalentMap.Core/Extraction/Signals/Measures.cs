namespace TalentMap.Core.Extraction.Signals;

/// <summary>Some measures.</summary>
internal readonly record struct MeasureSet
{
    private readonly uint _bits;

    public MeasureSet(params ReadOnlySpan<Measure> measures)
    {
        foreach (var measure in measures) _bits |= 1u << (int)measure;
    }

    public bool Contains(Measure measure) => (_bits >> (int)measure & 1) != 0;
}

/// <summary>The words for measures in the word lists, and the units that the annotation shape prints.</summary>
internal static class Measures
{
    /// <summary>The measure of a list's word; null for a counter that needs its noun, or a noun that is no matter of ours.</summary>
    public static Measure? Parse(string word) => word switch
    {
        "money" => Measure.Money,
        "people" => Measure.People,
        "companies" => Measure.Companies,
        "deals" => Measure.Deals,
        "GPUs" => Measure.GPUs,
        "openings" => Measure.Openings,
        "months" => Measure.Months,
        Signal.Ratio or "times" => Measure.Ratio,
        _ => null,
    };

    /// <summary>The unit of all measures but money.</summary>
    public static string Unit(Measure measure) => measure switch
    {
        Measure.GPUs => "GPUs",
        _ => measure.ToString().ToLowerInvariant(),
    };
}
