namespace TalentMap.Core.Text;

/// <summary>
/// A text of megabytes is read in steps, and each leaves tables of tens of megabytes behind; every window of it leaves small things. On a machine with
/// a large cache the collector would let both lie for seconds. So they are gathered in while it is read: half the memory for a hundredth of the time.
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
        if (text.Length > Long) GC.Collect();
    }

    /// <summary>Gathers in what the last windows have left behind, if the text is long and it is much.</summary>
    public static void EndWindow(string text)
    {
        if (text.Length <= Long || GC.GetAllocatedBytesForCurrentThread() - _gathered < MostYoung) return;
        _gathered = GC.GetAllocatedBytesForCurrentThread();
        GC.Collect(0);
    }
}
