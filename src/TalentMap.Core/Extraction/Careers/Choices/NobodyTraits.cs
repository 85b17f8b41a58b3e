namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>Tells what speaks for the answer that nobody is meant: 招聘|工程师, 计划|加入.</summary>
internal static class NobodyTraits
{
    public static void OfPost(Context context, TraitList traits)
    {
        Common(context, traits);
        traits.Add(Trait.NobodyTail, context.Tail(context.Last), 0);
        traits.Add(Trait.NobodyTail, context.Tail(context.Last), context.View.Code(context.First - 1) + 1);
        traits.Add(Trait.NobodyTie, context.Kind, Math.Min(context.Anchor.Length, 8));
        traits.Add(Trait.NobodyHint, context.Company is null ? 0 : 1, context.Ruled.People.Length == 0 ? 0 : 1, context.Ruled.Company is null ? 0 : 1);
        if (context.Before is { } before) traits.Add(Trait.NobodyEmpty, 9, before.People.Length == 0 ? 1 : 0);
    }

    public static void OfVerb(Context context, TraitList traits)
    {
        Common(context, traits);
        traits.AddBoth(Trait.NobodyNeeds, context.IsComplete ? 1 : 0, (int)context.Line.Tokens[context.First].Verb!.Needs);
        traits.Add(Trait.NobodyVerb, context.Word(context.Anchor.Start, Math.Min(4, context.Anchor.Length)));
        traits.AddBoth(Trait.NobodyHint, context.Ruled.People.Length == 0 ? 0 : 1, context.Ruled.Company is null ? 0 : 1);
        traits.Add(Trait.NobodyTail, context.View.TitlesBetween(context.Last + 1, context.Clause.End) > 0 ? 1 : 0, context.View.CompaniesBetween(context.Last + 1, context.Clause.End) > 0 ? 1 : 0, context.Kind);
    }

    public static void OfPlace(Context context, TraitList traits)
    {
        Common(context, traits);
        var view = context.View;
        traits.Add(Trait.NobodyVerb, view.MovesBetween(context.Clause.Start, context.First) > 0 ? 1 : 0, view.MovesBetween(context.Last + 1, context.Clause.End) > 0 ? 1 : 0);
        traits.Add(Trait.NobodyHint, context.Ruled.People.Length == 0 ? 0 : 1, view.TitlesBetween(context.Last + 1, context.Clause.End) > 0 ? 1 : 0, view.TitlesBetween(context.Clause.Start, context.First) > 0 ? 1 : 0);
        traits.AddBoth(Trait.NobodyTie, view.Code(context.First - 1), view.Code(context.Last + 1));
        var (worked, studied) = (0, 0);
        for (var i = context.Clause.Start; i < context.Clause.End && i < context.Clause.Start + 60; i++)
        {
            if (view.Line.At(i) is Part.Works or Part.PastWork or Part.Leads or Part.ComesFrom) worked = i < context.First ? 1 : 2;
            if (view.Line.At(i) is Part.Graduated or Part.Earns) studied = i < context.First ? 1 : 2;
        }
        traits.AddBoth(Trait.NobodyNeeds, worked, studied);
    }

    private static void Common(Context context, TraitList traits)
    {
        var view = context.View;
        traits.AddBoth(Trait.Nobody);
        traits.AddBoth(Trait.NobodyBefore, view.Code(context.First - 1));
        traits.AddBoth(Trait.NobodyBehind, view.Code(context.Last + 1));
        traits.Add(Trait.NobodyBefore, view.Code(context.First - 1), view.Code(context.First - 2), 1);
        traits.Add(Trait.NobodyBehind, view.Code(context.Last + 1), view.Code(context.Last + 2), 1);
        if (view.Line.At(context.First - 1) is Part.Other or Part.Others) traits.Add(Trait.NobodyWordBefore, context.Tail(context.First - 1));
        if (view.Line.At(context.Last + 1) is Part.Other or Part.Others) traits.Add(Trait.NobodyWordBehind, context.Head(context.Last + 1));
        traits.AddBoth(Trait.NobodyRuled, context.Ruled.People.Length == 0 ? 1 : 0);
        traits.AddBoth(Trait.NobodyEmpty, context.Clause.Subject.Length == 0 ? 1 : 0, Math.Min(view.PeopleBetween(0, view.Line.Tokens.Count), 2), Math.Min(view.CompaniesBetween(0, view.Line.Tokens.Count), 1));
        traits.Add(Trait.NobodyAsks, Assertion.AsksFrom(context.Folded, view.Line.Span) is { } asks && context.Anchor.Start >= asks ? 3 : 2);
        traits.Add(Trait.NobodyAsks, 5, view.PeopleBetween(context.Clause.Start, context.Clause.End) > 0 ? 1 : 0, context.Pronoun);
    }
}
