using TalentMap.Core.Dates;

namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>
/// Tells what can be seen of an event between somebody and an organisation in a clause that names no organisation: 6月12日,他|摘下工牌; 周末|摔门而去.
/// All its words count, for there is no asking word to stand beside.
/// </summary>
internal static class TurnTraits
{
    private const int Turn = 2; // beside 0 for an organisation and 1 for a post, see EventTraits
    private const int Reach = 28; // characters of words

    public static void See(Context context, Clause clause, Person person, Company company, bool employs, TraitList traits)
    {
        var (line, view) = (clause.Line, context.View);
        var account = context.Account;
        traits.AddEach(Trait.EventBias, Turn);
        traits.AddEach(Trait.EventPlace, Turn, (int)company.Kind, (employs ? 1 : 0) | (company == account.Firm ? 2 : 0) | (company == account.Topic ? 4 : 0));
        traits.AddEach(Trait.EventEmployed, Turn, account.Employments.StateOf(person, company, line.Span));
        traits.AddEach(Trait.EventTold, Turn, account.Told.KindsIn(line.Span, person, company));
        var (named, pronoun, people, places, titles, dated) = (0, 0, 0, 0, 0, 0);
        var asserted = 1;
        for (var i = clause.Start; i < clause.End; i++)
        {
            var token = line.Tokens[i];
            if (token.Person is { } other) (people, named) = (people + 1, other == person ? i == clause.Start ? 3 : 2 : named);
            if (token.Company is not null) places++;
            if (token.Part == Part.Title) titles++;
            if (token.Part is Part.He or Part.This or Part.They or Part.Latter or Part.We) pronoun = (int)token.Part;
            if (token.Date is { } date) dated = date.Kind == DateKind.Stretch ? 2 : date.Kind == DateKind.Now ? 3 : 1;
            if (token.Part == Part.Move)
            {
                var told = view.IsTold(context.Folded, i) ? 1 : 0;
                traits.AddEach(Trait.EventVerb, 6, view.Code(i), told);
                if (told == 0) asserted = 0;
            }
            else if (token.Part is not (Part.Other or Part.Date or Part.Person)) traits.AddEach(Trait.EventPart, 6, (int)token.Part);
        }
        if (named == 0 && clause.Named) named = 1;
        traits.AddEach(Trait.EventWho, named, pronoun, Math.Min(people, 3));
        traits.AddEach(Trait.EventWho, 8 + Math.Min(places, 2), Math.Min(titles, 2), named);
        traits.AddEach(Trait.EventWho, 16, clause.Start == 0 ? 1 : 0, line.At(clause.End) == Part.Comma ? 1 : 0);
        traits.AddEach(Trait.EventDate, dated, Turn);
        traits.AddEach(Trait.EventAsserted, asserted, Turn);
        Words(context, clause, traits);
    }

    private static void Words(Context context, Clause clause, TraitList traits)
    {
        var (line, seen) = (clause.Line, 0);
        for (var i = clause.Start; i < clause.End && seen < Reach; i++)
        {
            if (line.At(i) is Part.Person or Part.Company or Part.Date) continue;
            var span = line.Tokens[i].Span;
            for (var c = span.Start; c < span.End && seen < Reach; c++, seen++)
            {
                traits.AddEach(Trait.EventBehind, context.Folded[c], Turn);
                if (c + 1 < line.Span.End) traits.AddEach(Trait.EventTwo, context.Word(c, 2), 4);
            }
        }
    }
}
