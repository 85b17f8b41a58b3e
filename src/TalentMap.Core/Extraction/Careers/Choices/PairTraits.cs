namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>Tells what can be seen of people and an organisation together.</summary>
internal sealed class PairTraits(Context context)
{
    public void See(PersonOption who, PlaceOption where, TraitList traits)
    {
        var side = (who.IsNamed ? who.First > context.Last ? 1 : 0 : 2) * 3 + (where.IsNamed ? where.At > context.Last ? 1 : 0 : 2);
        traits.AddBoth(Trait.PairCarried, side);
        if (where.Company is not { } company) return;
        var employed = context.Account.Employments.StateOf(who.People[0], company, context.Line.Span);
        traits.AddBoth(Trait.Employed, employed, where.IsNamed ? 0 : 1, who.IsNamed ? 0 : 1);
        var told = context.Account.Employments.LastOf(who.People[0]);
        traits.AddBoth(Trait.EmployedLast, told is null ? 2 : told == company ? 1 : 0, where.IsNamed ? 0 : 1, employed);
        traits.Add(Trait.EmployedHere, employed, side);
        if (!who.IsNamed || !where.IsNamed) return;
        var (first, last, turned) = who.Last < where.At ? (who.Last + 1, where.At, 0) : (where.At + 1, who.First, 1);
        var view = context.View;
        var between = last > context.First && first <= context.First ? 1 : 0; // the asking word stands between them
        traits.AddBoth(Trait.Order, turned, side, between);
        traits.AddBoth(Trait.PeopleFromPlace, turned * 2 + between, Math.Min(view.PeopleBetween(first, last), 2), Math.Min(view.CommasBetween(first, last) + view.StopsBetween(first, last), 2));
        if (last - first <= 2)
        {
            var gap = 0;
            for (var i = first; i < last; i++) gap = gap << 7 | view.Code(i) + 1;
            traits.AddBoth(Trait.PairSide, turned, gap, side);
        }
    }
}
