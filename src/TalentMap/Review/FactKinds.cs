using TalentMap.Core.Extraction;
using TalentMap.Storage;
using Move = TalentMap.Storage.Move;
using Role = TalentMap.Storage.Role;
using Signal = TalentMap.Storage.Signal;

namespace TalentMap.Review;

/// <summary>The three kinds of row.</summary>
public enum FactFamily { Role, Move, Signal }

/// <summary>The kinds of fact by one name each, over posts, moves and signals: an editor may find that a former post is a leaving.</summary>
public static class FactKinds
{
    /// <summary>All, family by family. No name stands in two families.</summary>
    public static ILookup<FactFamily, string> All { get; } = Enumerable.Concat(
        Enum.GetNames<RoleStatus>().Select(name => (FactFamily.Role, Name: name)),
        Enum.GetNames<MoveKind>().Select(name => (FactFamily.Move, Name: name)).Concat(Enum.GetNames<SignalKind>().Select(name => (FactFamily.Signal, Name: name))))
        .ToLookup(kind => kind.Item1, kind => kind.Name);

    /// <summary>The family of a kind; null where there is no such kind.</summary>
    public static FactFamily? FamilyOf(string? kind) => All.FirstOrDefault(family => kind is not null && family.Contains(kind))?.Key;

    /// <summary>A kind or a family as written here, however it was typed; null where there is none.</summary>
    public static string? Find(string? typed) =>
        Enum.GetNames<FactFamily>().Concat(All.SelectMany(family => family)).FirstOrDefault(kind => string.Equals(kind, typed, StringComparison.OrdinalIgnoreCase));

    /// <summary>The kind of a stored fact.</summary>
    public static string Of(Fact fact) => fact switch
    {
        Role role => role.Status.ToString(),
        Move move => move.Kind.ToString(),
        Signal signal => signal.Kind.ToString(),
        _ => throw new ArgumentException($"A {fact.GetType().Name} is no post, move or signal.", nameof(fact)),
    };
}
