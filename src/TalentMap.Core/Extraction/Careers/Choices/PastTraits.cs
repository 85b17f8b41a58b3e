using TalentMap.Core.Dates;

namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>Tells what can be seen of a post's time: 曾任|总监, 2015年|起任|总监, 总监|任内.</summary>
internal static class PastTraits
{
    private const int Recent = 150; // days
    private const int Far = 40; // tokens

    /// <summary>What stands around a post. An organisation without a title is asked with the same token twice.</summary>
    /// <param name="former">Whether the rules take it for past.</param>
    /// <param name="today">The day that the article was published.</param>
    public static SeenTraits Around(Context context, Company company, bool former, FuzzyDate? today)
    {
        var (view, line) = (context.View, context.Line);
        var traits = context.Account.Chooser.Traits;
        traits.Begin(Question.Past, context.Question == Question.Post ? context.Kind : 9);
        traits.AddBoth(Trait.PastBias);
        traits.AddBoth(Trait.PastRuled, former ? 1 : 0);
        traits.AddBoth(Trait.PastBefore, view.Code(context.First - 1));
        traits.Add(Trait.PastBefore, view.Code(context.First - 1), view.Code(context.First - 2), 1);
        traits.AddBoth(Trait.PastBefore, view.Code(context.Last + 1), 0, 2);
        if (line.At(context.First - 1) is Part.Other or Part.Others or Part.Holds or Part.Is) traits.Add(Trait.PastWord, context.Tail(context.First - 1));
        if (line.At(context.Last + 1) is Part.Other or Part.Others) traits.Add(Trait.PastWordBehind, context.Head(context.Last + 1));
        traits.Add(Trait.PastTail, context.Tail(context.Last));
        traits.AddBoth(Trait.PastKind, (int)company.Kind);
        var (marks, years) = (0, 0);
        for (var i = Math.Max(context.Clause.Start, context.First - Far); i < context.First; i++)
        {
            marks |= line.At(i) switch { Part.Former => 1, Part.PastWork => 2, Part.Graduated or Part.Earns => 4, Part.ComesFrom => 8, Part.Works => 16, _ => 0 };
            if (line.Tokens[i].Date is { } date) years = YearsAgo(context, date, today);
        }
        for (var i = context.Last + 1; i < line.Tokens.Count && i < context.Last + 6; i++)
        {
            if (line.At(i) is Part.Comma or Part.Stop) break;
            if (line.At(i) == Part.Stretch) marks |= 32;
            if (line.At(i) is Part.Works or Part.PastWork) marks |= 64;
        }
        traits.AddBoth(Trait.PastMark, marks);
        traits.Add(Trait.PastYears, years);
        if ((MoveDates.Of(line, context.First) ?? context.Account.HeadingDate) is { } governing)
        {
            var recent = today is not null && today.Latest.DayNumber - governing.Value.Latest.DayNumber < Recent;
            traits.AddBoth(Trait.PastYears, 20 + YearsAgo(context, governing, today), recent ? 1 : 2, former ? 1 : 0);
        }
        for (var i = context.First - 1; i >= 0 && i > context.First - Far; i--)
        {
            if (line.At(i) is not (Part.Holds or Part.Is or Part.Former or Part.PastWork)) continue;
            traits.Add(Trait.PastWord, context.Head(i), i >= context.Clause.Start ? 1 : 2, Math.Min(view.PeopleBetween(i, context.First), 1)); // 现为云谷CEO,也是|教授
            break;
        }
        traits.AddBoth(Trait.PastPresent, SaysNow(context) ? 1 : 0);
        return traits.Seen();
    }

    // 现为云谷CEO,同时也是星桥大学|教授; not 现任云谷CEO,曾任雷山|总监
    private static bool SaysNow(Context context)
    {
        for (var i = context.First - 1; i >= 0 && i > context.First - Far; i--)
        {
            if (context.Line.At(i) is Part.Former or Part.PastWork or Part.Stop) return false;
            if (context.Line.Tokens[i].Date?.Kind == DateKind.Now) return true;
            if (context.Line.At(i) is Part.Holds or Part.Is or Part.Works && context.Folded[context.Line.Tokens[i].Span.Start] is '现' or '仍' or '目' or '如') return true;
        }
        return false;
    }

    /// <summary>What the whole article tells of it: the moves of its holder, here and elsewhere, before and after it.</summary>
    public static void Told(ToldPost post, Exits exits, Endings endings, Account account, TraitList traits)
    {
        var (folded, now) = (account.Chooser.Context.Folded, account.Employments.NowOf(post.Person));
        if (post.Seen is { } seen) traits.Put(seen);
        var (here, same, other) = (0, 0, 0);
        foreach (var move in exits.Here(post))
        {
            var bit = 1 << (int)move.Kind;
            here |= bit;
            // 首席技术官林晓岚|升任|CEO; 首席技术官林晓岚|兼任|CEO: the word says whether the post before it is kept
            if (move.Sentence == post.Sentence && post.At < move.At && move.At + 1 < folded.Length) traits.Add(Trait.PastWordBehind, folded[move.At], bit, post.Title is null ? 1 : 0);
            if (move.Title is not { } title || post.Title is not { } own) continue;
            if (title.Overlaps(own)) same |= bit;
            else other |= move.At > own.Start ? bit << 6 : bit;
        }
        var (before, after) = exits.Elsewhere(post);
        var (later, bare) = (exits.PlacesAfter(post), post.Title is null ? 1 : 0);
        var former = post.Former ? 1 : 0;
        traits.Add(Trait.PastLeft, exits.Left(post.Person, post.Company) ? 1 : 0, former);
        traits.Add(Trait.PastJoined, exits.Ended(post) ? 1 : 0, bare, former);
        traits.Add(Trait.PastNow, now == post.Company ? 1 : now is null ? 2 : 0, former, later);
        traits.Add(Trait.PastHere, here, former);
        traits.AddBoth(Trait.PastHere, 400, endings.Of(post.Company), former);
        traits.Add(Trait.PastHere, 100, same, bare);
        traits.Add(Trait.PastHere, 200, other & 63 & ~(1 << (int)MoveKind.Leave), other >> 6);
        traits.Add(Trait.PastElsewhere, 0, before, former);
        traits.Add(Trait.PastElsewhere, 1, after, former);
        traits.Add(Trait.PastElsewhere, 2, later, bare);
        traits.Add(Trait.PastElsewhere, 3, (int)post.Company.Kind, later);
        traits.Add(Trait.PastElsewhere, 4, exits.OthersHere(post), same != 0 ? 1 : 0);
    }

    // 2018年4月至2024年5月, not 2018年至今
    private static bool IsSpan(ReadOnlySpan<char> words) => words.IndexOfAny("至到—~") is > 0 and var at && at + 1 < words.Length && char.IsAsciiDigit(words[at + 1]);

    // 1 this year, 2 last year, 3 up to five years, 4 more; 5 a stretch of time, 6 now, 7 from one date to another, 0 unknown
    private static int YearsAgo(Context context, DateMention date, FuzzyDate? today)
    {
        if (IsSpan(context.Folded.AsSpan(date.Span.Start, date.Span.Length))) return 7;
        if (date.Kind == DateKind.Stretch) return 5;
        if (date.Kind == DateKind.Now) return 6;
        if (today is null) return 0;
        return (today.Latest.Year - date.Value.Latest.Year) switch { <= 0 => 1, 1 => 2, <= 5 => 3, _ => 4 };
    }
}
