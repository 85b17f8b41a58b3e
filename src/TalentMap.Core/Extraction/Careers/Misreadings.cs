using System.Buffers;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>Takes the part from words that look like a mark or verb of careers but, by what stands beside them, are none.</summary>
internal static class Misreadings
{
    // 两位|都已离开, 三人|先后离职: what may follow where the number stands for people told before
    private static readonly SearchValues<char> AfterPeople = SearchValues.Create("都也均皆先后分已则将又就才还便亦的里中各在从于随同一此曾原");

    private static readonly MoveVerb Charged = new(MoveWord.Appoint, Place.After, Need.Post, Together: false);

    private const int ThisNear = 8; // 这家明星AI|公司 is one told before

    private static readonly SearchValues<char> BeforeAnyFirm = SearchValues.Create("家间源能技网车片件业创型类股投购融险药贸子母分大小新老各别两多数");

    /// <summary>The same tokens, misread ones as <see cref="Part.Other"/>.</summary>
    public static List<Token> Cleared(string folded, List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsMisread(folded, tokens, i)) tokens[i] = new Token(tokens[i].Span, Part.Other);
            else if (IsCharged(folded, tokens, i)) tokens[i] = new Token(tokens[i].Span, Part.Move) { Verb = Charged };
        }
        return tokens;
    }

    private static bool IsMisread(string folded, List<Token> tokens, int i)
    {
        var next = i + 1 < tokens.Count ? tokens[i + 1].Part : Part.Stop;
        return tokens[i].Part switch
        {
            Part.Move => tokens[i].Verb!.Needs == Need.Direct && next is not (Part.Company or Part.Firm),
            Part.Former => tokens[i].Span.Length == 1 && (next is Part.Comma or Part.Stop or Part.Move or Part.Date || IsPoint(tokens, i)),
            Part.Is => folded[tokens[i].Span.Start] == '系' && tokens[i].Span.Length == 1 && i > 0 && tokens[i - 1].Part == Part.Other, // 计算机|系
            Part.Firm => next == Part.Company || IsKind(folded, tokens[i].Span), // 新能源|公司|远航
            Part.They => folded[tokens[i].Span.Start] != '这' && next is Part.Former or Part.Others or Part.Title or Part.Company // 两位|前|同事, 三位|创办人
                || next == Part.Other && !AfterPeople.Contains(folded[tokens[i + 1].Span.Start]),
            _ => false,
        };
    }

    // CTO由|林晓岚|担任: named to the post
    private static bool IsCharged(string folded, List<Token> tokens, int i)
    {
        if (tokens[i].Part != Part.Holds || !folded.AsSpan(tokens[i].Span.Start).StartsWith("担任", StringComparison.Ordinal) || i + 1 < tokens.Count && tokens[i + 1].Part is not (Part.Other or Part.Title or Part.Company or Part.Firm)) return false;
        for (var p = i - 1; p >= 0 && p >= i - 5; p--)
        {
            if (tokens[p].Part == Part.From) return i - p > 1;
            if (tokens[p].Part is not (Part.Person or Part.Open or Part.Close or Part.And or Part.Title)) break;
        }
        return false;
    }

    // AI|公司, 一家|公司: any firm of a kind
    private static bool IsKind(string folded, TextSpan firm) => firm.Length == 2 && folded[firm.Start] == '公'
        && firm.Start > 0 && !folded.AsSpan(Math.Max(0, firm.Start - ThisNear), Math.Min(ThisNear, firm.Start)).Contains("这家", StringComparison.Ordinal) && (char.IsAsciiLetter(folded[firm.Start - 1]) || BeforeAnyFirm.Contains(folded[firm.Start - 1]));

    // 6月底|前, 10月|前: a point in time
    private static bool IsPoint(List<Token> tokens, int i) => i > 0 && tokens[i - 1].Part == Part.Date && tokens[i - 1].Span.End == tokens[i].Span.Start;
}
