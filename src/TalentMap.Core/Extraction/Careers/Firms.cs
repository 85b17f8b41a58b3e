namespace TalentMap.Core.Extraction.Careers;

/// <summary>Which organisation an article speaks of while it is read: what 该公司 means, and where a post is that names no place.</summary>
internal sealed class Firms(Cast cast)
{
    private const int SpokenFor = 3;
    private const int MostBefore = 8;

    private readonly Company? _topic = cast.Companies.Where(Is).MaxBy(company => company.Mentions.Count);
    private Company? _last;
    private Company? _spoken;
    private int _spokenIn = -SpokenFor;
    private int _lines;

    /// <summary>The firm that the article names most.</summary>
    public Company? Topic => _topic;

    /// <summary>The firm named last: 该公司, and where a leave names none.</summary>
    public Company? Last => _last ?? _topic;

    /// <summary>The firm that one of the last sentences begins with, else the one that the article names most: where CEO林晓岚 is CEO.</summary>
    public Company? Spoken => (_lines - _spokenIn < SpokenFor ? _spoken : null) ?? _topic;

    /// <summary>Whether an organisation is one that people have posts at without its name beside them.</summary>
    public static bool Is(Company company) => company.Kind is CompanyKind.Company or CompanyKind.Lab or CompanyKind.Fund;

    /// <summary>The firm named before a token in its sentence.</summary>
    public Company? Before(Line line, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (line.Tokens[i].Company is { } named && Is(named) && !IsBackground(line, i)) return named;
            if (line.At(i) == Part.Firm) return Last;
        }
        return null;
    }

    /// <summary>Keeps the firms that a clause names.</summary>
    public void Hear(Line line, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (line.Tokens[i].Company is { } company && Is(company) && !IsBackground(line, i)) _last = company;
        }
    }

    /// <summary>Keeps the firm that a sentence begins with: 云谷今日宣布…。CEO林晓岚….</summary>
    public void Speak(Line line)
    {
        _lines++;
        var i = 0;
        while (i < MostBefore && line.At(i) is Part.Date or Part.Comma or Part.And or Part.Other or Part.At) i++;
        if (i < line.Tokens.Count && line.Tokens[i].Company is { } company && Is(company) && !IsBackground(line, i)) (_spoken, _spokenIn) = (company, _lines);
    }

    // 前|雷山科技|副总裁, 雷山科技|前|副总裁, 曾在|雷山科技|, 来自|雷山科技|: where somebody comes from is not what the text speaks of
    private static bool IsBackground(Line line, int index)
    {
        if (line.At(index + 1) == Part.Former || line.At(index - 1) == Part.At && line.At(index + 1) is Part.Works or Part.PastWork) return true;
        while (line.At(index - 1) == Part.And && line.At(index - 2) == Part.Company) index -= 2;
        return line.At(index - 1) is Part.Former or Part.PastWork or Part.Graduated or Part.ComesFrom or Part.From;
    }
}
