namespace TalentMap.Core.Extraction.Confidence;

/// <summary>
/// What speaks for or against a fact. How much each weighs, and an example of each, stands in <c>confidence-weights.txt</c>; exactly one
/// of a fact's reasons says what kind of fact it is, and is where the sum begins.
/// </summary>
public enum Reason
{
    KindCurrentRole, KindFormerRole, KindJoin, KindLeave, KindFound, KindAppoint, KindAdvise,
    KindCompensation, KindHeadcount, KindFunding, KindValuation, KindDemand, KindSupply, KindCompute, KindMilestone, KindClimate,

    NamesInOneClause, NamesSideBySide, NamesFarApart, PersonUnderstood, OrganisationUnderstood, OtherNameBetween, ManyPeople,
    TitleBesidePerson, OrganisationBeforeTitle, TitleElsewhere, NoTitle,
    PersonToldOften, PersonToldOnce, ShortName, KnownOrganisation, OrganisationToldOften, OrganisationToldOnce, NoOrganisation,
    ChosenBeyondDoubt, ChosenSurely, ChosenBarely, TimeUnsure, TimeSure, ToldAsRoleAndMove, RivalRole, DayOrMonth, NoDate,

    OneClause, WordyEvidence, OwnerNamed, OwnerUnderstood, ShareOrChange, MoneyWithUnit, OpenBound, DirectionTold, SeveralFigures, SmallFigure,

    Rumour, Quoted, ListLine, Heading, LongSentence, CrowdedSentence,
}
