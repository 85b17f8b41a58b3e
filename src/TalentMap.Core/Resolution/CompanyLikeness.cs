using System.Globalization;
using TalentMap.Core.Text;

namespace TalentMap.Core.Resolution;

/// <summary>Whether two organisations that were not linked may be one all the same: by their names, then by the people of both.</summary>
public static class CompanyLikeness
{
    // What is put behind a company's name or left out: 遠山, 遠山科技, 遠山科技有限公司.
    private static readonly string[] Tails = [.. new[]
    {
        "科技", "智能", "集团", "公司", "有限公司", "股份", "网络", "软件", "信息", "技术", "实验室", "研究院", "电子", "汽车", "机器人", "半导体", "医疗", "资本", "创投", "投资", "基金", "ai",
        "inc", "corp", "ltd", "labs", "lab", "technology", "technologies", "tech", "group", "robotics", "capital", "ventures",
    }.Select(Script.Fold)];

    public static Likeness Between(Side a, Side b)
    {
        if (NearestNames(a, b) is not { } name) return Likeness.None;
        List<Clue> clues = [name];
        if (a.Realm != b.Realm) clues.Add(new(Why.OtherRealm, -0.15));
        var people = a.Seats.Select(s => s.With).Intersect(b.Seats.Select(s => s.With)).Count();
        if (people > 0) clues.Add(new(Why.SamePeople, Math.Min(0.1 * people, 0.3), people.ToString(CultureInfo.InvariantCulture)));
        return new Likeness(clues);
    }

    /// <summary>What the nearest of their names say.</summary>
    public static Clue? NearestNames(Side a, Side b) =>
        (from one in a.Names from other in b.Names let clue = Compare(one, other) where clue is not null orderby clue.Weight descending select clue).FirstOrDefault();

    private static Clue? Compare(CalledName one, CalledName other)
    {
        if (one.Key == other.Key) return new(Why.SameName, 0.5, one.Written);
        if (one.IsHan != other.IsHan) return one.Readings.Intersect(other.Readings).Any() ? new(Why.ReadAlike, 0.35, other.Written) : null;
        if (IsLonger(one, other) || IsLonger(other, one)) return new(Why.LongerName, 0.35);
        return one.IsHan && one.Key.Length > 2 && one.Key.Length == other.Key.Length && one.Readings.Intersect(other.Readings).Any() ? new(Why.SoundsAlike, 0.2) : null;
    }

    private static bool IsLonger(CalledName whole, CalledName head) =>
        head.Key.Length > 1 && whole.Key.Length > head.Key.Length && whole.Key.StartsWith(head.Key, StringComparison.Ordinal) && IsTail(whole.Key[head.Key.Length..]);

    // 科技集團 is two of them.
    private static bool IsTail(string rest) => rest.Length == 0 || Array.Exists(Tails, tail => rest.StartsWith(tail, StringComparison.Ordinal) && IsTail(rest[tail.Length..]));
}
