using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>A listed word: its part, and the verb where it is one.</summary>
internal readonly record struct CareerWord(Part Part, MoveVerb? Verb = null, TitleTie Tie = TitleTie.Firm);

/// <summary>The word lists of careers in one index: move verbs, last words of titles, and the words that order a sentence.</summary>
internal static class CareerWords
{
    /// <summary>All words; of those that overlap the leftmost longest counts, so that 目前 hides 前.</summary>
    public static readonly TermIndex<CareerWord> Index = new(
        WordList.Rows("move-verbs").Select(row => Term.Of(row[0], new CareerWord(Part.Move, Verb(row))))
            .Concat(WordList.Rows("title-heads").Select(row => Term.Of(row[0], new CareerWord(Part.Title, Tie: TieOf(row)))))
            .Concat(WordList.Rows("career-marks").Select(row => Term.Of(row[0], new CareerWord(PartOf(row[1]))))));

    /// <summary>Words that open or carry a title (技术|副总裁).</summary>
    public static readonly TermIndex<bool> TitlePrefixes = new(WordList.Words("title-prefixes").Select(word => Term.Of(word, true)));

    /// <summary>Words that stand before a title and are no part of it (知名|科学家).</summary>
    public static readonly TermIndex<bool> TitleStrangers = new(WordList.Words("title-strangers").Select(word => Term.Of(word, true)));

    private static string[] Together => ["共同", "联合", "一起", "一同", "携手", "联手", "合伙", "合作", "合力", "合创", "合办", "合组", "双双"];

    private static MoveVerb Verb(string[] row) => new(
        EnumNames.Parse<MoveWord>(row[1]), EnumNames.Parse<Place>(row[2]), EnumNames.Parse<Need>(row[3]), Together.Any(row[0].StartsWith));

    private static TitleTie TieOf(string[] row) => row.Length > 1 ? EnumNames.Parse<TitleTie>(row[1]) : TitleTie.Firm;

    private static Part PartOf(string name) => name == "none" ? Part.Other : EnumNames.Parse<Part>(name);
}
