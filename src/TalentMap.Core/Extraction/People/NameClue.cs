namespace TalentMap.Core.Extraction.People;

/// <summary>What may speak for or against a Chinese name at a place. The table <c>name-weights.txt</c> says how much each does, with an example.</summary>
internal enum NameClue : byte
{
    // the name itself
    Base, TwoCharacters, FourCharacters, FrequentSurname, WordSurname, ParticleSurname, CompoundSurname, CommonGiven, RareGiven, Rarity,

    // how the sentence reads with it
    ReadsBetter, ReadsWorse, BetterThanRival, WorseThanRival, IsWord, BeginsLikeWord, CutsInside, Measure, VerbInside, RunsIntoWord, LeavesOrphan, WordWithTitle, WordAsSubject, WordFramed, ListEntry, BesideName, Framed, UnclearButReads,

    // what stands before
    AfterTitle, AfterTaggedPost, AfterEmployer, AfterLatinBracket, AfterStart, AfterListMark, AfterQuote, AfterWord, AfterFunction, AfterVerb, AfterShortVerb, AfterAdverb, AfterNoun, AfterUnclear, AfterCutWord,

    // what stands after
    BeforeThing, BeforeLineOfSpeech, BeforeLatinBracket, BeforeEnd, BeforeListMark, BeforeQuote, BeforeAddress, BeforeSpeech, BeforeDeed, BeforeShortDeed, BeforeWord, BeforeFunction, BeforeVerb, BeforeShortVerb, BeforeAdverb, BeforeNoun, BeforeUnclear, BeforeCutWord,

    // an organisation of that name
    FirmBefore, FirmAfter, NamesFirm,

    // the tagger
    TaggedSame, TaggedStrength, TaggedLonger, TaggedShorter, TaggedOtherKind, TaggedAcross,
}
