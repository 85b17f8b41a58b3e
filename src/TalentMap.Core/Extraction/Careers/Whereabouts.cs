namespace TalentMap.Core.Extraction.Careers;

/// <summary>Tells where a post is that names no organisation.</summary>
internal sealed class Whereabouts(Firms firms, Employments employments)
{
    /// <summary>What the rules take it for: 技术副总裁林晓岚, at the firm named before in the sentence, at her own, or at the one the article is about.</summary>
    public Company? Understood(Line line, PostGroup group, Post post, Person person)
    {
        var before = group.First - (line.At(group.First - 1) == Part.Other && line.Tokens[group.First - 1].Span.Length <= 2 ? 2 : 1); // 做了|半年|顾问
        var held = line.At(group.First) == Part.Former || line.At(before) is Part.Former or Part.Holds or Part.Is;
        if (post.Tie != TitleTie.Firm && !held) return null;
        if (Entered(line, group.First) is { } entered) return entered;
        if (line.At(group.Last + 1) != Part.Person && employments.ToldIn(line.Span, person, past: post.Former || IsPast(line, group)) is { } told) return told;
        return firms.Before(line, group.First) ?? (post.Tie == TitleTie.Firm ? FirmOf(person) ?? firms.Spoken : null);
    }

    // 曾在云谷工作,|历任|总监
    private static bool IsPast(Line line, PostGroup group) => line.At(group.First) == Part.Former || line.At(group.First - 1) is Part.Former or Part.From;

    // 加入|云谷|任首席科学家
    private static Company? Entered(Line line, int index)
    {
        for (var i = index - 1; i > 0 && line.At(i) is not (Part.Comma or Part.Stop); i--)
        {
            if (line.At(i) == Part.Company && line.Tokens[i - 1].Verb?.Word is MoveWord.Join or MoveWord.Found) return line.Tokens[i].Company;
        }
        return null;
    }

    /// <summary>Where a post is that names no organisation: at the person's own, else at the one named before in the sentence, else at the article's.</summary>
    public Company? Of(Line line, int index, Person person) => FirmOf(person) ?? firms.Before(line, index) ?? firms.Spoken;

    private Company? FirmOf(Person person) => employments.NowOf(person) is { } employer && Firms.Is(employer) ? employer : null;
}
