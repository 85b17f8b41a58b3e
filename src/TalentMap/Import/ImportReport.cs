using TalentMap.Core.Reading;

namespace TalentMap.Import;

/// <summary>An article as it came.</summary>
/// <param name="Name">The file's name, whose ending tells the format.</param>
/// <param name="Encoding">The encoding that somebody chose; null where it is guessed.</param>
public sealed record ArticleBytes(string Name, byte[] Bytes, string? Encoding = null);

/// <summary>What became of a file.</summary>
public enum Outcome { New, AlreadyThere, ReadAgain, Failed }

/// <summary>One file and what became of it.</summary>
/// <param name="Reason">Why it failed; null otherwise.</param>
public sealed record FileOutcome(string File, Outcome Outcome, FileProblem? Reason = null)
{
    /// <summary>How many facts were found.</summary>
    public int Facts { get; init; }

    /// <summary>The document it became, or is already; null where it failed.</summary>
    public long? Document { get; init; }

    /// <summary>The encoding it was read in; null where it was not read.</summary>
    public string? Encoding { get; init; }
}

/// <summary>What became of every file, in their order.</summary>
public sealed record ImportReport(IReadOnlyList<FileOutcome> Files)
{
    public int Count(Outcome outcome) => Files.Count(f => f.Outcome == outcome);

    public IEnumerable<FileOutcome> Failed => Files.Where(f => f.Outcome == Outcome.Failed);
}
