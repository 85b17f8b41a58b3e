using TalentMap.Core.Resolution;
using TalentMap.Core.Text;

namespace TalentMap.Search;

/// <summary>What was typed, in the forms in which names are kept.</summary>
/// <param name="Typed">As typed, cut to what is searched for.</param>
/// <param name="Key">As names are compared.</param>
/// <param name="Latin">As readings are compared; empty where other than Latin letters were typed.</param>
public sealed record Asked(string Typed, string Key, string Latin)
{
    /// <summary>Words the other way round: qianchuan zhang → zhangqianchuan, su kai-wen → kaiwensu.</summary>
    public required IReadOnlyList<string> Turned { get; init; }

    /// <summary>Whether there is anything to search for.</summary>
    public bool IsEmpty => Key.Length == 0 || !Key.Any(char.IsLetterOrDigit);

    public static Asked Of(string? typed)
    {
        typed = (typed ?? "").Trim();
        if (typed.Length > Searching.MaxLength) typed = typed[..Searching.MaxLength];
        var key = NameKey.Of(typed);
        return new Asked(typed, key, NameReading.Typed(key) ?? "") { Turned = [.. Turn(typed)] };
    }

    // 前川 張 is nobody's way to write: only Latin words are turned.
    private static IEnumerable<string> Turn(string typed)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(NameKey.Of).ToArray();
        if (words.Length < 2 || NameReading.Typed(string.Concat(words)) is null) yield break;
        yield return string.Concat(words.Prepend(words[^1]).Take(words.Length));
        if (words.Length > 2) yield return string.Concat(words.Skip(1).Append(words[0]));
    }
}
