using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>What became of a decision: it was written, the fact is gone, somebody was faster, what was typed is wrong, or it is there already.</summary>
public enum DecisionOutcome { Done, Gone, DecidedBefore, Wrong, AlreadyThere }

/// <summary>The answer to who decides.</summary>
/// <param name="Line">The log's new line; where somebody was faster, theirs.</param>
/// <param name="Key">The fact's key; null where it is gone or wrong.</param>
public sealed record Decided(DecisionOutcome Outcome, Judgement? Line, string? Key, IReadOnlyList<FactProblem> Problems)
{
    public static Decided Gone { get; } = new(DecisionOutcome.Gone, null, null, []);

    public static Decided Done(Judgement line) => new(DecisionOutcome.Done, line, line.Left, []);

    /// <summary>Somebody decided already, and the editor has not seen it.</summary>
    public static Decided By(Judgement other) => new(DecisionOutcome.DecidedBefore, other, other.Left, []);

    public static Decided Wrong(IReadOnlyList<FactProblem> problems) => new(DecisionOutcome.Wrong, null, null, problems);

    public static Decided There(string key) => new(DecisionOutcome.AlreadyThere, null, key, []);
}
