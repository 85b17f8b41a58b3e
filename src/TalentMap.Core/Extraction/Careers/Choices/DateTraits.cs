using TalentMap.Core.Dates;

namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>A date that may be a move's: one of its sentence (the index of its token), or one that the text around gives (-1).</summary>
internal readonly record struct DateOption(DateMention Date, int At, DateSource Source);

/// <summary>Where a date stands that may be a move's.</summary>
internal enum DateSource { Sentence, Heading, LastMove, Earlier }

/// <summary>
/// Gathers the dates that a move may have and tells what can be seen of each: 2023年3月|加入云谷; 离开已是|次年春天|的事; 2015年|成立的云谷 is no date of the move.
/// What the rules say (<see cref="MoveDates"/>) is one more piece of evidence.
/// </summary>
internal static class DateTraits
{
    private const int MostBefore = 3;
    private const int MostBehind = 2;

    public static void Gather(Context context, List<DateOption> options)
    {
        var line = context.Line;
        for (int i = context.First, found = 0; i >= 0 && found < MostBefore; i--)
        {
            if (line.Tokens[i].Date is { } date && Add(options, new DateOption(date, i, DateSource.Sentence))) found++;
        }
        for (int i = context.Last + 1, found = 0; i < line.Tokens.Count && found < MostBehind; i++)
        {
            if (line.Tokens[i].Date is { } date && Add(options, new DateOption(date, i, DateSource.Sentence))) found++;
        }
        var account = context.Account;
        if (account.HeadingDate is { } heading) Add(options, new DateOption(heading, -1, DateSource.Heading));
        if (account.Told.Moves is [.., { Date: { } last }]) Add(options, new DateOption(last, -1, DateSource.LastMove));
        if (account.EarlierDate is { } earlier) Add(options, new DateOption(earlier, -1, DateSource.Earlier));
    }

    /// <summary>What speaks for a date.</summary>
    public static void See(Context context, DateOption option, DateMention? ruled, TraitList traits)
    {
        var (line, view) = (context.Line, context.View);
        var folded = context.Folded;
        var date = option.Date;
        var place = PlaceOf(context, option);
        var rule = ruled is null ? 2 : ruled.Value.Span == date.Span ? 1 : 0;
        var broad = BreadthOf(date);
        traits.AddBoth(Trait.Ruled, rule, place);
        traits.AddBoth(Trait.Order, place, (int)date.Kind, broad);
        traits.Add(Trait.Order, rule, 8 + (int)date.Kind, broad);
        traits.Add(Trait.CarriedBefore, place, date.OpensSentence ? 1 : 0, rule);
        if (option.At < 0)
        {
            var ago = context.Account.Told.Moves is [.., var last] && last.Sentence.End <= line.Span.Start ? Math.Min(line.Span.Start - last.Sentence.End, 3) : 4;
            traits.AddBoth(Trait.Carried, place, context.Begins ? 1 : 0, ago);
            traits.AddBoth(Trait.CarriedAll, place, rule, Math.Min(context.Pronoun, 7));
            return;
        }
        var behind = option.At > context.First ? 1 : 0;
        var (from, to) = behind == 1 ? (context.Last + 1, option.At) : (option.At + 1, context.First);
        traits.AddBoth(Trait.Distance, place, PersonTraits.Bucket(Math.Max(0, to - from)));
        if (to >= from) PersonTraits.AddGap(view, traits, Trait.Gap, Trait.Bones, from, to, behind);
        traits.AddBoth(Trait.CommasBetween, behind, Math.Min(view.CommasBetween(from, to), 3), Math.Min(view.StopsBetween(from, to), 1));
        traits.AddBoth(Trait.MovesBetween, behind, Math.Min(view.MovesBetween(from, to), 2), rule);
        traits.Add(Trait.PeopleBetween, behind, Math.Min(view.PeopleBetween(from, to), 2), rule);
        traits.Add(Trait.CompaniesBetween, behind, Math.Min(view.CompaniesBetween(from, to), 2), rule);
        traits.Add(Trait.Rank, behind, Math.Min(DatesBetween(line, from, to), 3), rule);
        traits.Add(Trait.Before, behind, view.Code(option.At - 1));
        traits.Add(Trait.Behind, behind, view.Code(option.At + 1));
        traits.Add(Trait.Opens, behind, line.ClauseStart(option.At) == option.At ? 1 : 0, rule);
        traits.Add(Trait.NobodyWordBehind, context.Word(date.Span.End, 1), behind);
        traits.Add(Trait.NobodyWordBehind, context.Word(date.Span.End, 2), behind);
        traits.Add(Trait.NobodyWordBefore, context.Word(date.Span.Start - 1, 1), behind);
        traits.Add(Trait.NobodyTail, context.Word(date.Span.End - 1, 1), behind, rule);
        if (behind == 0 && to > from) traits.Add(Trait.AskedBefore, context.Tail(context.First - 1), behind);
        if (behind == 0) traits.AddBoth(Trait.NobodyHint, DateWords.IsBroken(folded, date.Span, context.Anchor.Start) ? 1 : 0, DateWords.IsReport(folded, date.Span) ? 1 : 0, rule);
    }

    /// <summary>What speaks for the answer that no date is told.</summary>
    public static void SeeNone(Context context, DateMention? ruled, TraitList traits)
    {
        var dates = Math.Min(DatesBetween(context.Line, 0, context.Line.Tokens.Count), 3);
        traits.AddBoth(Trait.Nobody);
        traits.AddBoth(Trait.NobodyRuled, ruled is null ? 1 : 0, dates);
        traits.Add(Trait.NobodyVerb, context.Word(context.Anchor.Start, Math.Min(3, context.Anchor.Length)));
        traits.Add(Trait.NobodyEmpty, DatesBetween(context.Line, context.Clause.Start, context.Clause.End) > 0 ? 1 : 0, context.Begins ? 1 : 0);
        traits.Add(Trait.NobodyWordBefore, context.Tail(context.First - 1), 7);
    }

    // 0 before in the clause, 1 before it, 2 behind in the clause, 3 behind it; then by where it comes from
    private static int PlaceOf(Context context, DateOption option)
    {
        if (option.At < 0) return 3 + (int)option.Source;
        if (option.At <= context.First) return option.At >= context.Clause.Start ? 0 : 1;
        return option.At < context.Clause.End ? 2 : 3;
    }

    // A day, some days, a month, some months, a year, more.
    private static int BreadthOf(DateMention date) => (date.Value.Latest.DayNumber - date.Value.Earliest.DayNumber) switch { 0 => 0, < 27 => 1, < 31 => 2, < 364 => 3, < 366 => 4, _ => 5 };

    private static int DatesBetween(Line line, int from, int to)
    {
        const int most = 64;
        var count = 0;
        for (var i = from; i < to && i < from + most; i++) count += line.Tokens[i].Date is null ? 0 : 1;
        return count;
    }

    // 目前 and 2020年至今 date no event
    private static bool Add(List<DateOption> options, DateOption option)
    {
        if (option.Date.Kind is DateKind.Now or DateKind.Stretch || options.Exists(known => known.Date.Span == option.Date.Span)) return false;
        options.Add(option);
        return true;
    }
}
