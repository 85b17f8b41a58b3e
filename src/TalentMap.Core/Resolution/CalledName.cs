using TalentMap.Core.Text;

namespace TalentMap.Core.Resolution;

/// <summary>A name with what two of them are compared by.</summary>
public sealed class CalledName
{
    private IReadOnlyList<string>? readings;

    public CalledName(string written)
    {
        Written = written;
        Key = NameKey.Of(written);
        IsHan = Key.All(Script.IsHan);
        IsSurnameWithTitle = PersonName.IsSurnameWithTitle(written);
        IsFull = PersonName.IsFull(written);
        Words = IsHan ? [] : NameKey.Level(written).Split([' ', '·', '.', '-', '•', '‧', '・'], StringSplitOptions.RemoveEmptyEntries);
    }

    public string Written { get; }

    public string Key { get; }

    /// <summary>Written in Chinese characters alone.</summary>
    public bool IsHan { get; }

    public bool IsFull { get; }

    public bool IsSurnameWithTitle { get; }

    /// <summary>The words of a name that is not Chinese.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>How it may stand in Latin letters, either part first: 張前川 → zhangqianchuan, qianchuanzhang; Qianchuan Zhang → the same two.</summary>
    public IReadOnlyList<string> Readings => readings ??= IsHan ? OfHan() : OfLatin();

    private List<string> OfHan()
    {
        var likely = NameReading.Of(Written).Where(r => r.Unusual == 0).ToList();
        return [.. likely.Select(r => r.Full).Concat(likely.Where(r => r.Given is not null).Select(r => r.Given + r.Full[..^r.Given!.Length])).Distinct()];
    }

    private List<string> OfLatin()
    {
        if (NameReading.Typed(Key) is not { } typed) return [];
        return Words.Count < 2 ? [typed] : [.. new[] { typed, NameReading.Typed(NameKey.Of(Words[^1] + string.Concat(Words.Take(Words.Count - 1)))) ?? typed }.Distinct()];
    }
}
