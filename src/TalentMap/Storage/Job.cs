namespace TalentMap.Storage;

/// <summary>How far a job or one of its files is.</summary>
public enum JobState { Waiting, Running, Done, Failed, Cancelled }

/// <summary>An import asked for in the browser: some files, worked in the background one after the other.</summary>
public sealed class Job
{
    public long Id { get; set; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public JobState State { get; set; }

    /// <summary>When somebody asked to stop: the file at work is finished, the rest is left.</summary>
    public DateTimeOffset? CancelledAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The publication date to assume where an article gives none, as EDTF.</summary>
    public string? Published { get; init; }

    public List<JobFile> Files { get; } = [];
}

/// <summary>
/// A file of a job. Whoever works on it holds it until <see cref="LeaseUntil"/>; a worker that was killed loses it then, and another takes it,
/// three times at most.
/// </summary>
public sealed class JobFile
{
    public long Id { get; set; }

    public long JobId { get; set; }

    public required string FileName { get; init; }

    /// <summary>The bytes as they came; null once the file is done, for the document keeps them.</summary>
    public byte[]? Bytes { get; set; }

    /// <summary>The encoding that was chosen for it; once it is read, the one it was read in.</summary>
    public string? Encoding { get; set; }

    public JobState State { get; set; }

    /// <summary>The worker that holds it.</summary>
    public string? Worker { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public int Attempts { get; set; }

    /// <summary>Whether it was new or there already; null until it is done, and where it failed.</summary>
    public bool? IsNew { get; set; }

    /// <summary>The document it became, or was already.</summary>
    public long? DocumentId { get; set; }

    /// <summary>How many facts were found.</summary>
    public int Facts { get; set; }

    /// <summary>Why it failed, as <see cref="Core.Reading.FileProblem"/> writes it.</summary>
    public string? Problem { get; set; }
}
