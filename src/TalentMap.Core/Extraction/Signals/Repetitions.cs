namespace TalentMap.Core.Extraction.Signals;

/// <summary>One figure told twice is one signal, also where a headline leaves out 超過; the telling that says more stays.</summary>
internal static class Repetitions
{
    /// <summary>The signals without those that repeat another, in the order of the text.</summary>
    public static List<Signal> Drop(IReadOnlyList<Signal> signals)
    {
        var kept = new List<Signal>();
        var places = new Dictionary<(SignalKind, decimal?, string?, string), List<int>>();
        foreach (var signal in signals)
        {
            var figure = (signal.Kind, signal.Low ?? -signal.High, signal.Unit, signal.Unit is null ? signal.About : "");
            if (!places.TryGetValue(figure, out var same)) places[figure] = same = [];
            var at = same.FindIndex(i => Same(kept[i], signal));
            if (at < 0)
            {
                same.Add(kept.Count);
                kept.Add(signal);
            }
            else if (Detail(signal) > Detail(kept[same[at]]))
            {
                kept[same[at]] = signal;
            }
        }
        return kept;
    }

    private static bool Same(Signal one, Signal other) =>
        (one.High is null || other.High is null || one.High == other.High) && (one.Company is null || other.Company is null || one.Company == other.Company);

    private static int Detail(Signal signal) => (signal.Date is null ? 0 : 2) + (signal.High is null ? 1 : 0);
}
