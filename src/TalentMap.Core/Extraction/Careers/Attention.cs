using TalentMap.Core.Dates;
using TalentMap.Core.Reading;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>Whom an article speaks of while it is read: the subject of a clause that names nobody, and what headings give to the lines below.</summary>
internal sealed class Attention(Article article)
{
    private const int LongestHeading = 40;
    private const int LongestBesideName = 12;
    private const int LongestScene = 20;
    private const int MostRecent = 3;
    private const int NewsDays = 14;
    private const int LongestTold = 2; // sentences that a date carries over

    private readonly List<Person> _recent = [];
    private Person[] _focus = [];
    private Person? _section;
    private char _pronoun;
    private DateMention? _namedDate, _sectionDate, _scene, _told;
    private int _toldAgo;

    /// <summary>The date that a heading above gives to the lines below it: one with a name to the next line, one that is a line of its own to all.</summary>
    public DateMention? HeadingDate => _namedDate ?? _sectionDate;

    /// <summary>The date that the sentence before sets the scene with: 时间拨回2023年2月。 or 3月8日,云谷换帅。</summary>
    public DateMention? SceneDate { get; private set; }

    /// <summary>Whether a heading right above the line names somebody.</summary>
    public bool UnderHeading { get; private set; }

    /// <summary>The person whose name is the heading of what is being read.</summary>
    public Person? Section => _section;

    /// <summary>Makes ready for a line.</summary>
    public void Enter(Line line)
    {
        if (Begins(line)) _namedDate = null;
        var opens = line.Span.Start == 0 || article.Folded[line.Span.Start - 1] is '\n' or '\r';
        if (opens) _told = null;
        SceneDate = _scene ?? (_told is not null && !DateWords.LooksBack(article.Folded, line.Span) ? _told : null);
    }

    /// <summary>Whom a clause is about.</summary>
    /// <param name="named">Whether its sentence named somebody before; set where this clause does.</param>
    public Person[] SubjectOf(Line line, int start, int end, ref bool named)
    {
        var told = (named && IsObject(line, start, end) ? null : Subjects.Named(line, start, end)) ?? Ahead(line, start, end) ?? Pointed(line, start, end);
        var subject = told is not null ? [.. told] : named || !Begins(line) ? _focus : Recalled(line, start, end);
        if (subject.Length > 0) (_focus, named) = (subject, true);
        for (var i = start; i < end; i++) Remember(line.Tokens[i].Person);
        return subject;
    }

    /// <summary>Looks back on a line: a heading gives its person and date to what is below.</summary>
    public void Leave(Line line, bool named)
    {
        var heading = IsHeading(line);
        UnderHeading = named && heading;
        if (UnderHeading) _namedDate = line.Tokens.Select(token => token.Date).FirstOrDefault(date => date is { Kind: DateKind.Calendar });
        _scene = line.Span.Length <= LongestScene && SetsScene(line) ? line.Tokens.Select(token => token.Date).LastOrDefault(date => date is { Kind: DateKind.Calendar }) : null;
        Tell(line);
        if (heading && article.Folded[line.Span.Start] is not '-') _section = Alone(line);
    }

    // 时间拨回|2023年2月|。
    private static bool SetsScene(Line line)
    {
        for (var i = 0; i < line.Tokens.Count; i++)
        {
            if (line.At(i) is not (Part.Date or Part.Other or Part.Stop or Part.Comma)) return false;
        }
        return true;
    }

    // What opened the sentence before dates the next on its line, up to one with a date of its own.
    private void Tell(Line line)
    {
        if (article.Folded[line.Span.Start] == '#') _sectionDate = null;
        foreach (var token in line.Tokens)
        {
            if (token.Date is not { } date) continue;
            if (date.Value != article.Reference && DateWords.IsHeading(article.Folded, date.Span)) _sectionDate = date;
            _told = date is { OpensSentence: true, Kind: DateKind.Calendar or DateKind.Recent } || IsNews(date.Value) ? date : null;
            _toldAgo = 0;
        }
        if (++_toldAgo > LongestTold) _told = null;
    }

    // 云谷|21日|召开股东会。…新任董事长由林晓岚出任: the day of the news
    private bool IsNews(FuzzyDate date) =>
        article.Reference is { Edtf.Length: 10 } published && date.Latest.DayNumber - date.Earliest.DayNumber < 7 && published.Latest.DayNumber - date.Latest.DayNumber is >= 0 and <= NewsDays;

    // 林晓岚与周远山相识多年,|他|当时…: the first of them; |两人|都…: the two named last; |后者|…: the last
    private List<Person>? Pointed(Line line, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (line.At(i) == Part.Latter && _recent.Count > 0) return [_recent[^1]];
            if (line.At(i) == Part.First && _recent.Count > 1) return [_recent[^2]];
            if (line.At(i) == Part.He && IsAnother(line.Tokens[i].Mark)) return [_recent[^1]];
            if (line.At(i) == Part.He && _focus.Length > 1) return [_focus[0]];
            if (line.At(i) == Part.They && _recent.Count > 1)
            {
                var many = article.Folded.AsSpan(line.Tokens[i].Span.Start, line.Tokens[i].Span.Length).Contains('三') ? MostRecent : 2;
                return _focus.Length >= many ? [.. _focus] : _recent[^Math.Min(many, _recent.Count)..];
            }
        }
        return null;
    }

    // 林晓岚…,|辅佐云谷CEO周远山|,: behind a verb, at the clause's end, the one named is whom it is done to
    private static bool IsObject(Line line, int start, int end) =>
        line.At(end - 1) == Part.Person && end - start > 1 && line.At(start) is Part.Other or Part.By or Part.Works or Part.Leads or Part.Holds;

    // 她的搭档是周远山,|他|…: another pronoun than the one before speaks of the one named last
    private bool IsAnother(char pronoun)
    {
        if (pronoun is not ('他' or '她')) return false;
        var other = _pronoun != default && pronoun != _pronoun && _recent.Count > 0 && !_focus.Contains(_recent[^1]);
        _pronoun = pronoun;
        return other;
    }

    private void Remember(Person? person)
    {
        if (person is null) return;
        _recent.Remove(person);
        _recent.Add(person);
        if (_recent.Count > MostRecent) _recent.RemoveAt(0);
    }

    // 创办云谷后|,|林晓岚…: the subject follows in the next clause
    private List<Person>? Ahead(Line line, int start, int end)
    {
        var opens = start == 0 && end < line.Tokens.Count && end > 0 && article.Folded[line.Tokens[end - 1].Span.End - 1] is '后' or '时' or '前' or '际' or '间';
        return opens ? Subjects.Named(line, end + 1, line.ClauseEnd(end + 1)) : null;
    }

    // A new paragraph that names nobody speaks of those told before only with a pronoun or right under their name; under a heading that is a
    // name, of that person.
    private bool Begins(Line line) => !UnderHeading && (line.Span.Start == 0 || article.Folded[line.Span.Start - 1] is '\n' or '\r');

    private Person[] Recalled(Line line, int start, int end)
    {
        if (_section is not null) return [_section];
        if (start == 0 && line.At(0) == Part.Date && _focus.Length == 1 && IsResume(line, end)) return _focus;
        for (var i = start; i < end; i++)
        {
            if (line.At(i) is Part.He or Part.This) return _focus;
        }
        if (line.At(0) == Part.Holds && line.At(1) == Part.Comma) return _focus; // 姓名:林晓岚⏎现任:云谷CEO
        return [];
    }

    // 2003年|获得云谷大学博士学位: a line of a biography
    private static bool IsResume(Line line, int end)
    {
        for (var i = 1; i <= end + 1; i++)
        {
            if (line.At(i) is Part.Person or Part.Others) return false;
            if (line.At(i) is Part.Graduated or Part.Earns or Part.Move or Part.Holds or Part.PastWork) return true;
        }
        return false;
    }

    // A short line without a full stop: ▪ 3月8日 林晓岚
    public bool IsHeading(Line line) => line.Span.Length <= LongestHeading && article.Folded[line.Span.End - 1] is not ('。' or '!' or '?' or '…');

    // **林晓岚**: the one name of a heading with next to nothing beside it
    private static Person? Alone(Line line)
    {
        Person? alone = null;
        var beside = 0;
        foreach (var token in line.Tokens)
        {
            if (token.Part is Part.Title or Part.Company or Part.Move || token.Person is { } other && other != (alone ??= other)) return null;
            if (token.Part is not (Part.Person or Part.Date or Part.Open or Part.Close)) beside += token.Span.Length;
        }
        return beside <= LongestBesideName ? alone : null;
    }
}
