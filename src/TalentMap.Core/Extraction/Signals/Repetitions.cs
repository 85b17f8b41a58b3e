namespace TalentMap.Core.Extraction.Signals;

/// <summary>One figure told twice is one signal; the telling that has a date stays.</summary>
internal static class Repetitions
{
    /// <summary>The signals without those that repeat another, in the order of the text.</summary>
    public static List<Signal> Drop(IReadOnlyList<Signal> signals)
    {
        var kept = new List<Signal>();
        var places = new Dictionary<(SignalKind, decimal?, decimal?, string?, string), List<int>>();
        foreach (var signal in signals)
        {
            var figure = (signal.Kind, signal.Low, signal.High, signal.Unit, signal.Unit is null ? signal.About : "");
            if (!places.TryGetValue(figure, out var same)) places[figure] = same = [];
            var at = same.FindIndex(i => SameOwner(kept[i], signal));
            if (at < 0)
            {
                same.Add(kept.Count);
                kept.Add(signal);
            }
            else if (kept[same[at]].Date is null && signal.Date is not null)
            {
                kept[same[at]] = signal;
            }
        }
        return kept;
    }

    private static bool SameOwner(Signal one, Signal other) => one.Company is null || other.Company is null || one.Company == other.Company;
}
