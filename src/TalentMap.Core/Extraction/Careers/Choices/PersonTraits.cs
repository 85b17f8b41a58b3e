namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>People who come into question: named in the line (the indexes of their tokens), or carried over (-1).</summary>
internal readonly record struct PersonOption(Person[] People, int First, int Last)
{
    public float Score { get; init; }

    public ulong[]? Traits { get; init; }

    /// <summary>How long ago they were named, counted in people: 0 last; -1 where that does not matter.</summary>
    public int Recency { get; init; }

    public bool IsNamed => First >= 0;
}

/// <summary>Gathers the people who come into question and tells what can be seen of each.</summary>
internal sealed class PersonTraits(Context context)
{
    private const int MostBefore = 5;
    private const int MostBehind = 3;

    public void Gather(Clause clause, List<PersonOption> options)
    {
        var before = 0;
        var groups = context.View.People;
        for (var i = groups.Count - 1; i >= 0 && before < MostBefore; i--)
        {
            if (groups[i].Last >= context.First) continue;
            if (Add(options, new PersonOption(groups[i].Members, groups[i].First, groups[i].Last))) before++;
        }
        var behind = 0;
        for (var i = 0; i < groups.Count && behind < MostBehind; i++)
        {
            if (groups[i].First <= context.Last) continue;
            if (Add(options, new PersonOption(groups[i].Members, groups[i].First, groups[i].Last))) behind++;
        }
        if (clause.Subject.Length > 0) Add(options, new PersonOption(clause.Subject, -1, -1) { Recency = -1 });
        if (context.Ruled.People.Length > 0) Add(options, new PersonOption(context.Ruled.People, -1, -1) { Recency = -1 });
        var recent = context.Recall.Recent;
        for (var i = recent.Count - 1; i >= 0; i--) Add(options, new PersonOption(context.Recall.Alone(recent[i].Person), -1, -1) { Recency = recent.Count - 1 - i });
        if (context.Recall.Top is { } top) Add(options, new PersonOption(context.Recall.Alone(top), -1, -1) { Recency = -1 });
    }

    public void See(PersonOption option, TraitList traits)
    {
        if (option.IsNamed) SeeNamed(option, traits);
        else SeeCarried(option, traits);
        var place = option.IsNamed ? option.First > context.Last ? 1 : 0 : 2;
        traits.AddBoth(Trait.Subject, place, Shared(context.Clause.Subject, option.People), context.Pronoun);
        var ruled = context.Ruled.People.Length > 0 ? Shared(context.Ruled.People, option.People) : 3;
        traits.AddBoth(Trait.Ruled, place, ruled);
        traits.Add(Trait.Ruled, ruled, 9, context.View.Code(context.First - 1));
        traits.Add(Trait.Share, place, context.Recall.ShareOf(option.People[0]));
        traits.AddBoth(Trait.ListSize, place, Math.Min(option.People.Length, 3), context.Pronoun == 3 ? 1 : 0);
        var chooser = context.Account.Chooser;
        traits.AddBoth(Trait.LastAnswer, place, Shared(chooser.LastPeople, option.People), Math.Min(context.Recall.Sentence - chooser.LastSentence, 3));
        if (context.Before is { } before) traits.Add(Trait.SameAsLast, place, Shared(before.People, option.People), before.People.Length == 0 ? 1 : 0);
    }

    private void SeeNamed(PersonOption option, TraitList traits)
    {
        var view = context.View;
        var behind = option.First > context.Last ? 1 : 0;
        var (from, to) = behind == 1 ? (context.Last + 1, option.First) : (option.Last + 1, context.First);
        traits.AddBoth(Trait.Distance, behind, Bucket(to - from));
        AddGap(view, traits, Trait.Gap, Trait.Bones, from, to, behind);
        var (people, commas, moves, titles) = (view.PeopleBetween(from, to), view.CommasBetween(from, to), view.MovesBetween(from, to), view.TitlesBetween(from, to));
        traits.AddBoth(Trait.CommasBetween, behind, Math.Min(commas, 3));
        traits.AddBoth(Trait.PeopleBetween, behind, Math.Min(people, 3), Math.Min(commas, 1));
        traits.AddBoth(Trait.TitlesBetween, behind, Math.Min(titles, 2));
        traits.AddBoth(Trait.MovesBetween, behind, Math.Min(moves, 2));
        traits.Add(Trait.CompaniesBetween, behind, Math.Min(view.CompaniesBetween(from, to), 2));
        traits.Add(Trait.StopsBetween, behind, Math.Min(view.StopsBetween(from, to), 2));
        traits.AddBoth(Trait.Before, behind, view.Code(option.First - 1));
        traits.AddBoth(Trait.Behind, behind, view.Code(option.Last + 1));
        traits.Add(Trait.Sides, behind, view.Code(option.First - 1), view.Code(option.Last + 1));
        traits.AddBoth(Trait.Opens, behind, view.Line.ClauseStart(option.First) == option.First ? 1 : 0, option.First == 0 ? 1 : 0);
        traits.AddBoth(Trait.Companion, behind, Subjects.IsCompanion(view.Line, view.Line.ClauseStart(option.First), option.First) ? 1 : 0);
        traits.AddBoth(Trait.Rank, behind, Math.Min(people, 2), view.StopsBetween(from, to) > 0 ? 1 : 0);
        traits.Add(Trait.AskedBefore, behind, view.Code(context.First - 1), Bucket(to - from));
        traits.Add(Trait.AskedBehind, behind, view.Code(context.Last + 1), Bucket(to - from));
        traits.Add(Trait.HasOwnTitle, behind, view.Line.At(option.First - 1) == Part.Title && option.First - 1 != context.Last ? 1 : 0, view.Line.At(option.Last + 1) == Part.Title ? 1 : 0);
        traits.AddBoth(Trait.SameClause, behind, commas + view.StopsBetween(from, to) == 0 ? 1 : 0, context.Pronoun);
        traits.Add(Trait.InBrackets, behind, Brackets(view, from, to));
    }

    private void SeeCarried(PersonOption option, TraitList traits)
    {
        var recency = option.Recency;
        var (ago, subject) = (9, 0);
        var view = context.View;
        var anyBefore = Math.Min(view.PeopleBetween(0, context.First), 2);
        var anyInClause = Math.Min(view.PeopleBetween(context.Clause.Start, context.First), 1);
        var recent = context.Recall.Recent;
        for (var i = recent.Count - 1; i >= 0; i--)
        {
            if (recent[i].Person != option.People[0]) continue;
            (recency, ago, subject) = (recent.Count - 1 - i, Math.Min(context.Recall.Sentence - recent[i].Sentence, 5), recent[i].Subject ? 1 : 0);
            break;
        }
        traits.AddBoth(Trait.Carried, Math.Min(recency + 1, 4), context.Pronoun, subject);
        var chooser = context.Account.Chooser;
        var again = Same(chooser.LastPeople, option.People) ? 1 : 0;
        var section = option.People[0] == context.Account.Section ? 1 : 0;
        var alone = view.Line.ClauseStart(context.First) == 0 ? 1 : 0;
        traits.AddBoth(Trait.CarriedAll, Math.Min(recency + 1, 4) | subject << 3 | again << 4 | section << 5 | Math.Min(ago, 3) << 6, context.Pronoun, Math.Min(anyBefore, 1) | (context.Begins ? 2 : 0) | alone << 2);
        traits.AddBoth(Trait.Section, section, context.Account.Section is null ? 1 : 0);
        traits.Add(Trait.SentencesAgo, ago, context.Pronoun, subject);
        traits.Add(Trait.AtParagraph, context.Begins ? 1 : 0, ago, context.Pronoun);
        traits.AddBoth(Trait.AnyBefore, anyBefore, subject, context.Pronoun);
        traits.Add(Trait.AnyInClause, anyInClause, Math.Min(view.PeopleBetween(context.Last + 1, view.Line.Tokens.Count), 1), context.Pronoun);
        traits.AddBoth(Trait.CarriedBefore, view.Code(context.First - 1), view.Line.ClauseStart(context.First) == context.First ? 1 : 0);
        traits.Add(Trait.CarriedBefore, view.Code(context.Clause.Start), 2, anyBefore);
    }

    /// <summary>The parts between two places: all of up to four, and those that matter of any number.</summary>
    public static void AddGap(LineView view, TraitList traits, Trait all, Trait bones, int from, int to, int behind)
    {
        if (to - from <= 4)
        {
            var (one, two) = (0, 0);
            for (var i = from; i < to; i++)
            {
                if (i - from < 2) one = one << 7 | view.Code(i) + 1;
                else two = two << 7 | view.Code(i) + 1;
            }
            traits.AddBoth(all, behind, one, two);
        }
        var (kept, first, second) = (0, 0, 0);
        for (var i = from; i < to && i < from + 40; i++)
        {
            if (view.Line.At(i) is Part.Other or Part.Date or Part.Others or Part.Of) continue;
            if (++kept > 4) break;
            if (kept <= 2) first = first << 7 | view.Code(i) + 1;
            else second = second << 7 | view.Code(i) + 1;
        }
        if (kept <= 4) traits.AddBoth(bones, behind, first, second);
        else traits.AddBoth(bones, behind, 9999);
    }

    /// <summary>0 to 6, more for what is farther.</summary>
    public static int Bucket(int tokens) => tokens switch { <= 3 => tokens, <= 5 => 4, <= 9 => 5, _ => 6 };

    /// <summary>1 where brackets open and do not close between, 2 where they close and did not open, 3 both, 0 neither.</summary>
    public static int Brackets(LineView view, int from, int to)
    {
        var (depth, found) = (0, 0);
        for (var i = from; i < to && i < from + 40; i++)
        {
            if (view.Line.At(i) == Part.Open) depth++;
            else if (view.Line.At(i) == Part.Close && --depth < 0) (found, depth) = (found | 2, 0);
        }
        return depth > 0 ? found | 1 : found;
    }

    public static bool Same(Person[] some, Person[] others)
    {
        if (some.Length != others.Length) return false;
        if (some.Length == 1) return some[0] == others[0];
        foreach (var person in some)
        {
            if (Array.IndexOf(others, person) < 0) return false;
        }
        return some.Length > 0;
    }

    /// <summary>2 where they are the same people, 1 where some are, 0 where none is.</summary>
    private static int Shared(Person[] some, Person[] others)
    {
        if (some.Length == 1 && others.Length == 1) return some[0] == others[0] ? 2 : 0;
        if (Same(some, others)) return 2;
        foreach (var person in some)
        {
            if (Array.IndexOf(others, person) >= 0) return 1;
        }
        return 0;
    }

    // The nearest place of the same people counts, on either side; those who are named need not be carried over.
    private bool Add(List<PersonOption> options, PersonOption option)
    {
        foreach (var known in options)
        {
            if (Same(known.People, option.People) && (!option.IsNamed || known.First > context.Last == option.First > context.Last)) return false;
        }
        options.Add(option);
        return true;
    }
}
