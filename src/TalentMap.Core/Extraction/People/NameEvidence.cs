using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>One place where a Chinese name may stand, and how much better the sentence reads with it.</summary>
internal readonly record struct NamePlace(TextSpan Span, byte Surname, float Gain)
{
    /// <summary>What stands before and after it.</summary>
    public (NameClue Before, NameClue After) Borders { get; init; }

    /// <summary>How much what stands beside it tells of an organisation: 加盟|方远, 方远|宣布.</summary>
    public (float Before, float After) Firm { get; init; }

    /// <summary>An organisation is named so in the article: 方远|科技.</summary>
    public bool NamesFirm { get; init; }

    /// <summary>It stands in a list beside a known name.</summary>
    public bool Listed { get; init; }
}

/// <summary>Gathers what speaks for and against a Chinese name at one place.</summary>
internal static class NameEvidence
{
    /// <summary>How many clues there are.</summary>
    public static readonly int Count = Enum.GetValues<NameClue>().Length;

    /// <summary>Writes how much of each clue there is.</summary>
    /// <param name="scene">The article.</param>
    /// <param name="place">The possible name.</param>
    /// <param name="rival">The gain of the best other name that would take some of its characters; null where there is none.</param>
    /// <param name="clues">Receives an amount for each <see cref="NameClue"/>.</param>
    public static void Gather(Scene scene, in NamePlace place, double? rival, Span<double> clues)
    {
        clues.Clear();
        clues[(int)NameClue.Base] = 1;
        Name(scene, place, clues);
        Reading(scene, place, rival, clues);
        clues[(int)place.Borders.Before] = 1;
        clues[(int)place.Borders.After] = 1;
        clues[(int)NameClue.FirmBefore] = place.Firm.Before;
        clues[(int)NameClue.FirmAfter] = place.Borders.After == NameClue.BeforeThing ? 0 : place.Firm.After;
        if (place.NamesFirm && place.Borders.Before is not (NameClue.AfterTitle or NameClue.AfterTaggedPost)) clues[(int)NameClue.NamesFirm] = 1;
        Tagger(scene, place.Span, clues);
    }

    private static void Name(Scene scene, in NamePlace place, Span<double> clues)
    {
        if (place.Span.Length == 2) clues[(int)NameClue.TwoCharacters] = 1;
        if (place.Span.Length == 4) clues[(int)NameClue.FourCharacters] = 1;
        var clue = place.Surname > 1 ? NameClue.CompoundSurname : Surnames.ClassOf(scene.At(place.Span.Start)) switch
        {
            SurnameClass.Frequent => NameClue.FrequentSurname,
            SurnameClass.Word => NameClue.WordSurname,
            SurnameClass.Particle => NameClue.ParticleSurname,
            _ => NameClue.Base,
        };
        clues[(int)clue] = 1;
        clues[(int)NameClue.Rarity] = Math.Clamp((NameCosts.Of(place.Span.Of(scene.Folded), place.Surname) - 40) / 8.0, -2, 2);
        var given = place.Span.Length - place.Surname;
        for (var i = place.Span.Start + place.Surname; i < place.Span.End; i++)
        {
            clues[(int)(Surnames.IsCommonGiven(scene.At(i)) ? NameClue.CommonGiven : NameClue.RareGiven)] += 1.0 / given;
        }
    }

    private static bool IsPersonal(Scene scene, int end) =>
        scene.Holds(end, "先生") || scene.Holds(end, "女士") || scene.Holds(end, "小姐") || scene.Holds(end, "老师") || scene.Holds(end, "博士") || scene.Holds(end, "教授");

    // Clean on both sides: CEO|林晓岚|表示.
    private static bool IsFramed(in NamePlace place) =>
        place.Borders.Before is NameClue.AfterTitle or NameClue.AfterTaggedPost or NameClue.AfterEmployer or NameClue.AfterStart or NameClue.AfterListMark
        && place.Borders.After is NameClue.BeforeSpeech or NameClue.BeforeAddress or NameClue.BeforeDeed or NameClue.BeforeShortDeed or NameClue.BeforeEnd or NameClue.BeforeListMark or NameClue.BeforeLatinBracket;

    private static void Reading(Scene scene, in NamePlace place, double? rival, Span<double> clues)
    {
        var span = place.Span;
        clues[(int)NameClue.ReadsBetter] = Math.Clamp(place.Gain, 0, 8);
        clues[(int)NameClue.ReadsWorse] = Math.Clamp(-place.Gain, 0, 8);
        if (IsFramed(place)) clues[(int)NameClue.Framed] = 1;
        if (place.Borders.Before == NameClue.AfterUnclear || place.Borders.After == NameClue.BeforeUnclear) clues[(int)NameClue.UnclearButReads] = Math.Clamp(place.Gain, 0, 8) / 8;
        if (rival is { } other)
        {
            clues[(int)NameClue.BetterThanRival] = Math.Clamp(place.Gain - other, 0, 5);
            clues[(int)NameClue.WorseThanRival] = Math.Clamp(other - place.Gain, 0, 5);
        }
        var signs = scene.Starting(span.Start);
        var length = scene.WordLength(span.Start);
        if ((signs & (Sign.Common | Sign.Place | Sign.Title)) != 0 && length == span.Length)
        {
            clues[(int)NameClue.IsWord] = 1; // 高管
            if (place.Borders.Before is NameClue.AfterTitle or NameClue.AfterTaggedPost) clues[(int)NameClue.WordWithTitle] = 1; // 技术总监|成功
            if (place.Borders.After == NameClue.BeforeSpeech || IsPersonal(scene, span.End)) clues[(int)NameClue.WordAsSubject] = 1; // 成功|先生
            if (IsFramed(place) && place.Borders.Before is NameClue.AfterTitle or NameClue.AfterTaggedPost) clues[(int)NameClue.WordFramed] = 1;
        }
        else if (signs.HasFlag(Sign.NotName) || (signs & (Sign.Common | Sign.Place | Sign.Title)) != 0 && length > 1) clues[(int)NameClue.BeginsLikeWord] = 1;
        if (scene.WordLength(span.Start + 1) > 1 && (scene.Starting(span.Start + 1) & ~Sign.Address) != 0) clues[(int)NameClue.CutsInside] = 1;
        if (LeavesOrphan(scene, span.End)) clues[(int)NameClue.LeavesOrphan] = 1;
        if (IsListEntry(scene, span)) clues[(int)NameClue.ListEntry] = 1;
        if (IsMeasure(scene, span.Start)) clues[(int)NameClue.Measure] = 1;
        if (span.Length <= place.Surname + 1) return;
        if (scene.WordLength(span.End - 1) > 1) clues[(int)NameClue.RunsIntoWord] = 1; // 王磊|加入
        else if (scene.WordLength(span.End - 1) == 1 && scene.Starting(span.End - 1).HasFlag(Sign.Deed)) clues[(int)NameClue.VerbInside] = 1;
    }

    // 林青|均、: one character that ends no sentence is left over.
    public static bool LeavesOrphan(Scene scene, int end) =>
        Script.IsHan(scene.At(end)) && Scene.IsBreak(scene.At(end + 1)) && scene.At(end) is not ('的' or '等' or '说' or '称' or '们' or '吗' or '呢' or '吧' or '啊' or '者' or '处' or '家' or '了' or '总' or '哥' or '姐' or '氏' or '曰' or '道' or '是' or '在' or '和' or '与' or '及' or '问' or '答' or '着');

    // · 林晓岚 加入云谷: it opens an item of a list.
    private static bool IsListEntry(Scene scene, TextSpan span)
    {
        var start = span.Start - 1;
        if (scene.At(start) == ' ') start--;
        return scene.At(start) is '·' or '▪' or '●' or '•' or '■' or '◆' or '▍' or '►' or '▶' or '○' or '-' or '*' or '\n' or '】' && scene.At(span.End) is ' ' or '|' or '→' or ':' or '/' or '、' or '(' or '丨';
    }

    // 这|张椅子
    private static bool IsMeasure(Scene scene, int start) =>
        scene.At(start) is '张' or '段' or '项' or '章' or '门' or '元' or '年' or '代' or '批' && (scene.At(start - 1) is '这' or '那' or '一' or '两' or '几' or '每' or '某' or '各' or '张' or '第' or '多' || char.IsAsciiDigit(scene.At(start - 1)));

    private static void Tagger(Scene scene, TextSpan span, Span<double> clues)
    {
        if (scene.TaggedAt(span.Start) is { } run)
        {
            if (run.Kind != TagKind.Person) clues[(int)NameClue.TaggedOtherKind] = 1;
            else if (run.Span.Length > span.Length) clues[(int)NameClue.TaggedLonger] = 1;
            else if (run.Span.Length < span.Length) clues[(int)NameClue.TaggedShorter] = 1;
            else
            {
                clues[(int)NameClue.TaggedSame] = 1;
                clues[(int)NameClue.TaggedStrength] = Math.Min(1, run.Strength / 120.0);
            }
        }
        else if (scene.IsInsideTagged(span.Start) || scene.TaggedAt(span.Start + 1) is not null || span.Length > 2 && scene.TaggedAt(span.Start + 2) is not null)
        {
            clues[(int)NameClue.TaggedAcross] = 1;
        }
    }
}
