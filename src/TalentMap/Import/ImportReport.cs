namespace TalentMap.Import;

/// <summary>What became of a file.</summary>
public enum Outcome { New, AlreadyThere, ReadAgain, Failed }

/// <summary>One file and what became of it.</summary>
/// <param name="Reason">Why it failed, in one line; null otherwise.</param>
public sealed record FileOutcome(string File, Outcome Outcome, string? Reason = null)
{
    /// <summary>How many facts were found.</summary>
    public int Facts { get; init; }
}

/// <summary>What became of every file, in their order.</summary>
public sealed record ImportReport(IReadOnlyList<FileOutcome> Files)
{
    public int Count(Outcome outcome) => Files.Count(f => f.Outcome == outcome);

    public IEnumerable<FileOutcome> Failed => Files.Where(f => f.Outcome == Outcome.Failed);
}
