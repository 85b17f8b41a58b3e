using TalentMap.Core.Text;
using TalentMap.Storage;
using Move = TalentMap.Storage.Move;
using Signal = TalentMap.Storage.Signal;

namespace TalentMap.Browse;

/// <summary>Facts that hold words, found in either script.</summary>
public static class Holdings
{
    private const int MostWords = 5;

    /// <summary>The moves of which person, organisation or post hold all the words.</summary>
    public static IQueryable<Move> Holding(this IQueryable<Move> moves, string? text) => Of(text).Aggregate(moves, (found, word) => found.Where(m =>
        TalentMapContext.Folded(m.Who!.Name + " " + m.Person!.Name + " " + (m.At!.Name ?? "") + " " + m.Title).Contains(word)));

    /// <summary>The signals of which organisation or what they measure hold all the words.</summary>
    public static IQueryable<Signal> Holding(this IQueryable<Signal> signals, string? text) => Of(text).Aggregate(signals, (found, word) => found.Where(s =>
        TalentMapContext.Folded((s.At!.Name ?? "") + " " + s.About).Contains(word)));

    private static IEnumerable<string> Of(string? text) =>
        Script.Fold(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Take(MostWords);
}
