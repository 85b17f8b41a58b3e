using System.Runtime;

namespace TalentMap.Core.Text;

/// <summary>
/// A text of megabytes is read in steps, and each leaves tables of tens of megabytes behind; every window of it leaves small things. On a machine with
/// a large cache the collector would let both lie for seconds. So where nobody waits for an answer, which a command says by its mode of latency, they
/// are gathered in while it is read: half the memory for a hundredth of the time.
/// </summary>
internal static class LongText
{
    private const int Long = 1 << 18; // characters
    private const int MostYoung = 1 << 23; // bytes

    [ThreadStatic]
    private static long _gathered;

    /// <summary>Gathers in what a step has left behind, if the text is long.</summary>
    public static void EndStep(string text)
    {
        if (IsLong(text)) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>Gathers in what the last windows have left behind, if the text is long and it is much.</summary>
    public static void EndWindow(string text)
    {
        if (!IsLong(text) || GC.GetAllocatedBytesForCurrentThread() - _gathered < MostYoung) return;
        _gathered = GC.GetAllocatedBytesForCurrentThread();
        GC.Collect(0);
    }

    private static bool IsLong(string text) => text.Length > Long && GCSettings.LatencyMode == GCLatencyMode.Batch;
}
