namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>An organisation that comes into question: named in the line (the index of its token), or carried over (-1); null for none that is named.</summary>
internal readonly record struct PlaceOption(Company? Company, int At)
{
    public float Score { get; init; }

    public ulong[]? Traits { get; init; }

    public bool IsNamed => At >= 0;
}

/// <summary>Gathers the organisations that come into question and tells what can be seen of each.</summary>
internal sealed class PlaceTraits(Context context)
{
    private const int MostBefore = 4;
    private const int MostBehind = 4;
    private const int MostWorkers = 4;
    private const int MostRecalled = 4;

    public void Gather(Clause clause, List<PersonOption> people, List<PlaceOption> options)
    {
        if (context.Question == Question.Place)
        {
            options.Add(new PlaceOption(context.Company, context.First));
            return;
        }
        var places = context.View.Places;
        var (before, behind) = (0, 0);
        for (var i = places.Count - 1; i >= 0 && before < MostBefore; i--)
        {
            if (places[i] < context.First && Add(options, places[i])) before++;
        }
        for (var i = 0; i < places.Count && behind < (context.Question == Question.Post ? 2 : MostBehind); i++)
        {
            if (places[i] > context.Last && Add(options, places[i])) behind++;
        }
        var account = context.Account;
        Carry(options, context.Ruled.Company);
        Carry(options, account.Firm);
        Carry(options, account.Spoken);
        var spoken = context.Recall.Places;
        for (var i = spoken.Count - 1; i >= 0 && i >= spoken.Count - MostRecalled; i--) Carry(options, spoken[i].Company);
        for (var i = 0; i < people.Count && i < MostWorkers; i++)
        {
            Carry(options, account.Employments.NowOf(people[i].People[0]));
            Carry(options, account.Employments.Of(people[i].People[0]));
        }
        if (context.Question == Question.Verb && context.Kind == (int)MoveWord.Found) options.Add(new PlaceOption(null, -1));
    }

    public void See(PlaceOption option, TraitList traits)
    {
        if (context.Question == Question.Place) return;
        if (option.Company is not { } company)
        {
            traits.AddBoth(Trait.PlaceNone, context.Ruled.People.Length > 0 && context.Ruled.Company is null ? 1 : 0, context.View.CompaniesBetween(context.Last + 1, context.Clause.End) > 0 ? 1 : 0);
            return;
        }
        if (option.IsNamed) SeeNamed(option, traits);
        else SeeCarried(option, traits);
        var place = option.IsNamed ? option.At > context.Last ? 1 : 0 : 2;
        traits.AddBoth(Trait.PlaceRuled, place, context.Ruled.Company == company ? 1 : context.Ruled.Company is null ? 2 : 0, context.Company == company ? 1 : context.Company is null ? 2 : 0);
        traits.AddBoth(Trait.PlaceShare, place, company == context.Account.Topic ? 2 : company.Mentions.Count > 1 ? 1 : 0);
        traits.AddBoth(Trait.PlaceKind, place, (int)company.Kind);
        if (context.Question == Question.Post) traits.Add(Trait.PlaceKindTail, (int)company.Kind, context.Tail(context.Last));
        var chooser = context.Account.Chooser;
        traits.Add(Trait.LastPlace, place, chooser.LastCompany == company ? 1 : 0, Math.Min(context.Recall.Sentence - chooser.LastSentence, 3));
        if (context.Before is { } last) traits.Add(Trait.PlaceSameAsLast, place, last.Company == company ? 1 : 0, last.People.Length == 0 ? 1 : 0);
    }

    private void SeeNamed(PlaceOption option, TraitList traits)
    {
        var view = context.View;
        var behind = option.At > context.Last ? 1 : 0;
        var (from, to) = behind == 1 ? (context.Last + 1, option.At) : (option.At + 1, context.First);
        traits.AddBoth(Trait.PlaceDistance, behind, PersonTraits.Bucket(to - from));
        PersonTraits.AddGap(view, traits, Trait.PlaceGap, Trait.PlaceBones, from, to, behind);
        var commas = view.CommasBetween(from, to);
        traits.AddBoth(Trait.PlaceCommas, behind, Math.Min(commas, 3));
        traits.Add(Trait.PlacePeople, behind, Math.Min(view.PeopleBetween(from, to), 2), Math.Min(commas, 1));
        traits.AddBoth(Trait.PlaceTitles, behind, Math.Min(view.TitlesBetween(from, to), 2));
        traits.AddBoth(Trait.PlaceMoves, behind, Math.Min(view.MovesBetween(from, to), 2));
        traits.AddBoth(Trait.PlaceCompanies, behind, Math.Min(view.CompaniesBetween(from, to), 2));
        traits.Add(Trait.PlaceStops, behind, Math.Min(view.StopsBetween(from, to), 2));
        traits.AddBoth(Trait.PlaceBefore, behind, view.Code(option.At - 1));
        traits.AddBoth(Trait.PlaceBehind, behind, view.Code(option.At + 1));
        traits.Add(Trait.PlaceSides, behind, view.Code(option.At - 1), view.Code(option.At + 1));
        traits.Add(Trait.PlaceOpens, behind, view.Line.ClauseStart(option.At) == option.At ? 1 : 0, option.At == 0 ? 1 : 0);
        traits.AddBoth(Trait.PlaceAskedBefore, behind, view.Code(context.First - 1), PersonTraits.Bucket(to - from));
        traits.AddBoth(Trait.PlaceSameClause, behind, commas + view.StopsBetween(from, to) == 0 ? 1 : 0);
        traits.Add(Trait.PlaceInBrackets, behind, PersonTraits.Brackets(view, from, to));
        traits.Add(Trait.PlaceOwns, behind, view.Line.At(option.At + 1) == Part.Title && option.At + 1 != context.First ? 1 : 0);
        if (context.Question == Question.Verb) traits.Add(Trait.PlaceTouches, behind, context.Word(context.Anchor.Start, Math.Min(3, context.Anchor.Length)));
    }

    private void SeeCarried(PlaceOption option, TraitList traits)
    {
        var account = context.Account;
        var flags = (option.Company == account.Firm ? 1 : 0) | (option.Company == account.Spoken ? 2 : 0) | (option.Company == account.Topic ? 4 : 0);
        var view = context.View;
        var spoken = context.Recall.Places;
        for (var i = spoken.Count - 1; i >= 0; i--)
        {
            if (spoken[i].Company != option.Company) continue;
            var (recency, ago) = (Math.Min(spoken.Count - 1 - i, 3), Math.Min(context.Recall.Sentence - spoken[i].Sentence, 4));
            var said = (spoken[i].Opens ? 1 : 0) | (spoken[i].Heads ? 2 : 0) | (account.Chooser.LastCompany == option.Company ? 4 : 0) | (option.Company == account.Topic ? 8 : 0);
            traits.AddBoth(Trait.PlaceRecall, recency, said, Math.Min(view.CompaniesBetween(0, context.First), 1));
            traits.AddBoth(Trait.PlaceRecall, 16 + ago, said, context.Begins ? 1 : 0);
            break;
        }
        traits.AddBoth(Trait.PlaceCarried, flags, context.Begins ? 1 : 0);
        traits.AddBoth(Trait.PlaceAnyBefore, flags & 6, Math.Min(view.CompaniesBetween(context.Clause.Start, context.First), 1), Math.Min(view.CompaniesBetween(0, context.First), 2));
        traits.Add(Trait.PlaceAnyBefore, 99, Math.Min(view.CompaniesBetween(context.Last + 1, context.Clause.End), 1), context.Company is null ? 0 : 1);
        traits.AddBoth(Trait.PlaceCarriedBefore, flags & 2, view.Code(context.First - 1));
    }

    private bool Add(List<PlaceOption> options, int at)
    {
        var company = context.Line.Tokens[at].Company ?? context.Account.Firm; // 该公司
        if (company is null) return false;
        foreach (var known in options)
        {
            if (known.Company == company && known.At > context.Last == at > context.Last) return false;
        }
        options.Add(new PlaceOption(company, at));
        return true;
    }

    private static void Carry(List<PlaceOption> options, Company? company)
    {
        if (company is null) return;
        foreach (var known in options)
        {
            if (known.Company == company) return;
        }
        options.Add(new PlaceOption(company, -1));
    }
}
