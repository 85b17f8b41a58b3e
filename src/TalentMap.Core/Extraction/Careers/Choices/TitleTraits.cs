using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>
/// Tells what can be seen of a title that a move may have: of all posts that an article tells of somebody at an organisation, one was taken up or given up
/// by a move, or none. 2019年加入云谷,先做|工程师|,两年后升任|总监|,去年离开: the first was taken up, the last given up.
/// </summary>
internal static class TitleTraits
{
    private const int Most = 8; // titles of one person at one organisation
    private const int Farthest = 1000; // characters of one sentence within which commas are counted

    /// <summary>The titles that come into question: that of the rules, and those of the posts.</summary>
    public static List<TextSpan> Gather(TextSpan? ruled, IReadOnlyList<ToldPost> posts)
    {
        var titles = new List<TextSpan>();
        if (ruled is { } given) titles.Add(given);
        foreach (var post in posts)
        {
            if (titles.Count < Most && post.Title is { } title && !titles.Contains(title)) titles.Add(title);
        }
        return titles;
    }

    /// <summary>What speaks for one of them.</summary>
    /// <param name="folded">The article's text.</param>
    /// <param name="others">The other moves of the same person into and out of the same organisation.</param>
    public static void See(string folded, ToldMove move, IReadOnlyList<TextSpan> titles, int which, IReadOnlyList<ToldPost> posts, IReadOnlyList<ToldMove> others, TraitList traits)
    {
        var title = titles[which];
        var rule = move.Title is null ? 2 : move.Title.Value.Overlaps(title) ? 1 : 0;
        var behind = title.Start > move.At ? 1 : 0;
        var (from, to) = behind == 1 ? (move.At, title.Start) : (title.End, Math.Max(title.End, move.At));
        var here = move.Sentence.Contains(title) ? 1 : 0;
        var clauses = here == 0 ? 4 : to - from > Farthest ? 3 : Signals.Clauses.Between(folded, from, to, 3);
        var place = behind | here << 1;
        traits.AddBoth(Trait.Ruled, rule, place);
        traits.AddBoth(Trait.Distance, place, Bucket(to - from));
        traits.AddBoth(Trait.CommasBetween, place, clauses);
        traits.AddBoth(Trait.Gap, place, clauses, rule);
        var (earlier, later, nearer) = (0, 0, 0);
        foreach (var other in titles)
        {
            if (other == title) continue;
            if (other.Start < title.Start) earlier++;
            else later++;
            if (other.Start > move.At == behind > 0 && Math.Abs(other.Start - move.At) < Math.Abs(title.Start - move.At)) nearer++;
        }
        traits.AddBoth(Trait.Rank, place, Math.Min(nearer, 2));
        traits.AddBoth(Trait.Order, Math.Min(earlier, 2), Math.Min(later, 2), behind);
        var former = 0;
        foreach (var post in posts)
        {
            if (post.Title == title) former |= (post.Former ? 2 : 1) | (post.Seen is null ? 4 : 0);
        }
        traits.AddBoth(Trait.PastRuled, former, place);
        var taken = 0;
        foreach (var other in others)
        {
            if (other != move && other.Title is { } own && own.Overlaps(title)) taken |= 1 << (int)other.Kind;
        }
        traits.AddBoth(Trait.PastHere, taken, rule);
        traits.AddBoth(Trait.OutsideTail, Foundings.IsFounder(title.Of(folded).ToString()) ? 1 : 0, rule);
        traits.Add(Trait.NobodyWordBefore, Word(folded, title.Start - 1, 1), behind);
        traits.Add(Trait.NobodyWordBefore, Word(folded, title.Start - 2, 2), behind);
        traits.Add(Trait.NobodyWordBehind, Word(folded, title.End, 1), behind);
        traits.Add(Trait.NobodyWordBehind, Word(folded, title.End, 2), behind);
        traits.AddBoth(Trait.NobodyTail, Word(folded, title.End - 2, 2));
    }

    /// <summary>What speaks for the answer that the move has none.</summary>
    public static void SeeNone(string folded, ToldMove move, IReadOnlyList<TextSpan> titles, TraitList traits)
    {
        var here = 0;
        foreach (var title in titles) here += move.Sentence.Contains(title) ? 1 : 0;
        traits.AddBoth(Trait.Nobody);
        traits.AddBoth(Trait.NobodyRuled, move.Title is null ? 1 : 0, Math.Min(here, 2), Math.Min(titles.Count, 3));
        traits.Add(Trait.NobodyVerb, Word(folded, move.At, 2));
        traits.Add(Trait.NobodyVerb, Word(folded, move.At, 3));
    }

    private static int Word(string folded, int start, int length) =>
        start < 0 || start + length > folded.Length ? 0 : Context.Number(folded.AsSpan(start, length));

    private static int Bucket(int characters) => characters switch { <= 1 => 0, <= 4 => 1, <= 10 => 2, <= 25 => 3, <= 60 => 4, <= 200 => 5, _ => 6 };
}
