using Microsoft.EntityFrameworkCore;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>Where a fact stands: the span of a document. Its address holds for ever, for the document never changes.</summary>
public sealed record Source(long DocumentId, int Start, int Length)
{
    /// <summary>The key of the fact that stands there; null of a place where only a name is.</summary>
    public string? Key { get; init; }

    /// <summary>Whether an editor has looked at that fact.</summary>
    public ReviewState? Review { get; init; }

    /// <summary>How sure the engine was of it.</summary>
    public double Score { get; init; }

    /// <summary>The span as addresses name it: its first unit and the one after its last.</summary>
    public string At => $"{Start}-{Start + Length}";

    public string Url => $"/articles/{DocumentId}?at={At}#evidence";
}

/// <summary>Facts that are shown, and the documents they stand in.</summary>
/// <remarks>
/// <c>?? 0</c> keeps SQLite from looking up the rows that retell nothing, which are nearly all, by the index of those that do: who is asked
/// for narrows more.
/// </remarks>
public static class Sources
{
    /// <summary>The moves that lists show: of a known person, told for the first time, not withdrawn.</summary>
    public static IQueryable<Move> ShownMoves(this TalentMapContext db) =>
        db.Moves.AsNoTracking().Where(m => (m.RetellsId ?? 0) == 0 && m.WhoId != null && !db.Withdrawn().Contains(m.DocumentId));

    /// <summary>The roles that lists show.</summary>
    public static IQueryable<Role> ShownRoles(this TalentMapContext db) =>
        db.Roles.AsNoTracking().Where(r => (r.RetellsId ?? 0) == 0 && r.WhoId != null && r.AtId != null && !db.Withdrawn().Contains(r.DocumentId));

    /// <summary>The signals that lists show.</summary>
    public static IQueryable<Signal> ShownSignals(this TalentMapContext db) =>
        db.Signals.AsNoTracking().Where(s => (s.RetellsId ?? 0) == 0 && !db.Withdrawn().Contains(s.DocumentId));

    // The few that are withdrawn are looked up once by their index; asking each fact's document would read its text.
    private static IQueryable<long> Withdrawn(this TalentMapContext db) => db.Documents.Where(d => d.WithdrawnAt != null).Select(d => d.Id);
}
