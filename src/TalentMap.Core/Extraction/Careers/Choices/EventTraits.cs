using TalentMap.Core.Dates;

namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>
/// Tells what can be seen of an event between somebody and an organisation. Verbs of moving are an open class (把云谷的招牌挂起来, 去云谷报到), so single
/// characters and pairs around the asking word count beside the listed verbs.
/// </summary>
internal static class EventTraits
{
    private const int Reach = 8;

    public static void See(Context context, Clause clause, int at, Person person, Company company, float sure, TraitList traits)
    {
        var (line, view) = (clause.Line, context.View);
        var post = context.Question == Question.Post ? 1 : 0;
        traits.AddEach(Trait.EventBias, post);
        traits.AddEach(Trait.EventPlace, post, (int)company.Kind);
        traits.AddEach(Trait.EventTail, post, post == 1 ? context.Tail(at) : 0);
        traits.AddEach(Trait.EventEmployed, post, context.Account.Employments.StateOf(person, company, line.Span));
        traits.AddEach(Trait.EventTold, post, context.Account.Told.KindsIn(line.Span, person, company));
        traits.AddEach(Trait.EventSure, post, sure > 0.9f ? 2 : sure > 0.6f ? 1 : 0);
        Words(context, clause, at, post, traits);
        var (dated, asserted) = (0, 1);
        for (var i = Math.Max(clause.Start, at - 40); i < clause.End && i < at + 40; i++)
        {
            var side = i < at ? 0 : i > at ? 1 : 2;
            var part = line.At(i);
            if (part == Part.Move)
            {
                var told = view.IsTold(context.Folded, i) ? 1 : 0;
                traits.AddEach(Trait.EventVerb, side * 2 + post, view.Code(i), told);
                if (told == 0) asserted = 0;
            }
            else if (part is not (Part.Other or Part.Date)) traits.AddEach(Trait.EventPart, side * 2 + post, (int)part);
            if (line.Tokens[i].Date is { } date) dated = date.Kind == DateKind.Stretch ? 2 : date.Kind == DateKind.Now ? 3 : 1;
        }
        traits.AddEach(Trait.EventDate, dated, post);
        traits.AddEach(Trait.EventAsserted, asserted, post);
        traits.AddEach(Trait.EventLeads, post * 128 + view.Code(at - 1), view.Code(at + 1));
        traits.AddEach(Trait.EventLeads, post * 128 + view.Code(at - 1), 999);
        traits.AddEach(Trait.EventLeads, 999, post * 128 + view.Code(at + 1));
    }

    /// <summary>Whether no verb of moving in a clause is denied, planned or asked.</summary>
    public static bool IsAsserted(Context context, Clause clause)
    {
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (clause.Line.At(i) == Part.Move && !context.View.IsTold(context.Folded, i)) return false;
        }
        return true;
    }

    // The characters of the clause before and behind the asking word that are no part of a name.
    private static void Words(Context context, Clause clause, int at, int post, TraitList traits)
    {
        var line = clause.Line;
        for (var (i, seen) = (at + 1, 0); i < clause.End && seen < Reach; i++)
        {
            if (line.At(i) is Part.Person or Part.Company or Part.Date) continue;
            var span = line.Tokens[i].Span;
            for (var c = span.Start; c < span.End && seen < Reach; c++, seen++)
            {
                traits.AddEach(Trait.EventBehind, context.Folded[c], post);
                if (c + 1 < span.End) traits.AddEach(Trait.EventTwo, context.Word(c, 2), 2 + post);
            }
        }
        for (var (i, seen) = (at - 1, 0); i >= clause.Start && seen < Reach; i--)
        {
            if (line.At(i) is Part.Person or Part.Company or Part.Date) continue;
            var span = line.Tokens[i].Span;
            for (var c = span.End - 1; c >= span.Start && seen < Reach; c--, seen++)
            {
                traits.AddEach(Trait.EventBefore, context.Folded[c], post);
                if (c > span.Start) traits.AddEach(Trait.EventTwo, context.Word(c - 1, 2), post);
            }
        }
    }
}
