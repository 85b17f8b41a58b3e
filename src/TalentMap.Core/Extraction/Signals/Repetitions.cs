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
            if (signal.Kind == SignalKind.Milestone && TellsAgain(kept, signal)) continue;
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

    /// <summary>The signals without the figures of the headline that the text tells more exactly: 涨了三成 and, below it, 32.7%.</summary>
    public static List<Signal> DropRounded(List<Signal> signals, int headline)
    {
        var first = signals.FindIndex(signal => signal.Evidence.Span.Start >= headline);
        if (first <= 0) return signals;
        for (var i = first - 1; i >= 0; i--)
        {
            if (signals[i] is { Unit: not null } rounded && signals.Exists(other => other.Evidence.Span.Start >= headline && IsRounded(rounded, other))) signals.RemoveAt(i);
        }
        return signals;
    }

    private static bool IsRounded(Signal rounded, Signal exact) =>
        rounded.Unit == exact.Unit && (rounded.Low ?? rounded.High) is { } about && (exact.Low ?? exact.High) is { } figure && about != figure && Math.Abs(figure - about) <= Rounding * figure;

    private const decimal Rounding = 0.1m;

    private const int LookedBack = 8;

    // 【云谷成立研究院】⏎3月8日,云谷宣布成立研究院: of one firm on one day, in mostly the same words
    private static bool TellsAgain(List<Signal> kept, Signal signal)
    {
        for (var i = kept.Count - 1; i >= Math.Max(0, kept.Count - LookedBack); i--)
        {
            if (kept[i] is { Kind: SignalKind.Milestone } other && other.Company == signal.Company && other.Date?.Value == signal.Date?.Value && Shared(other.About, signal.About) >= MostlySame) return true;
        }
        return false;
    }

    private const double MostlySame = 0.6;

    // The share of the shorter one's pairs of characters that the other has too.
    private static double Shared(string one, string other)
    {
        var (brief, full) = one.Length < other.Length ? (one, other) : (other, one);
        if (brief.Length < 4) return 0;
        var common = 0;
        for (var i = 0; i + 1 < brief.Length; i++) common += full.AsSpan().IndexOf(brief.AsSpan(i, 2), StringComparison.Ordinal) >= 0 ? 1 : 0;
        return common / (double)(brief.Length - 1);
    }

    private static bool Same(Signal one, Signal other) =>
        (one.High is null || other.High is null || one.High == other.High) && (one.Company is null || other.Company is null || one.Company == other.Company);

    private static int Detail(Signal signal) => (signal.Date is null ? 0 : 2) + (signal.High is null ? 1 : 0);
}
