using TalentMap.Search;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>All that follows from mentions, facts and judgements, brought up to date in its order: who is who, the search index, who may be one.</summary>
public static class Derived
{
    /// <summary>Brings up to date what some mentions may change.</summary>
    /// <param name="left">Entities that lost mentions just now, or of which something was decided.</param>
    /// <param name="touched">What the caller has changed already.</param>
    public static async Task PutAsync(
        TalentMapContext db, IReadOnlyCollection<long> mentions, IReadOnlyCollection<long> left, CancellationToken cancel, Touched? touched = null)
    {
        touched = await Linker.LinkAsync(db, mentions, left, cancel, touched);
        await SearchIndex.PutAsync(db, touched.Entities, touched.Renamed, cancel);
        await Candidates.PutAsync(db, touched, left, cancel);
    }

    /// <summary>Makes all anew.</summary>
    public static async Task PutAllAsync(TalentMapContext db, CancellationToken cancel)
    {
        await Linker.RelinkAllAsync(db, cancel);
        await SearchIndex.RebuildAsync(db, cancel);
        await Candidates.PutAllAsync(db, cancel);
    }
}
