using System.Runtime.InteropServices;
using TalentMap.Core.Dates;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>An article made ready for the signal rules: its figures that are neither dates nor names, its dates, its currency.</summary>
internal sealed class Story
{
    private const int OwnerReach = 120; // characters from a name to the sentence that says 公司 for it

    private static readonly TermIndex<bool> Pronouns = SignalWords.Of("pronoun");

    private readonly List<Figure> _figures;
    private readonly GoverningDates _dates;
    private readonly Cast _cast;

    public Story(Article article, Cast cast)
    {
        Article = article;
        _cast = cast;
        Dates = article.Dates;
        _dates = new GoverningDates(article.Folded, Dates, article.Reference);
        var taken = new List<TextSpan>(Dates.Count + cast.Appearances.Count);
        foreach (var date in Dates) taken.Add(date.Span);
        foreach (var name in cast.Appearances) taken.Add(name.Span);
        taken.Sort();
        _figures = Outside(ChineseNumbers.Find(article.Folded), taken);
        HomeCurrency = Currencies.HomeOf(article);
    }

    public Article Article { get; }

    public string Folded => Article.Folded;

    public IReadOnlyList<DateMention> Dates { get; }

    /// <summary>What 元 means where the text does not say.</summary>
    public string HomeCurrency { get; }

    /// <summary>The figures inside a sentence, in order.</summary>
    public ReadOnlySpan<Figure> FiguresIn(TextSpan sentence)
    {
        var first = FirstFigure(sentence);
        var end = first;
        while (end < _figures.Count && _figures[end].Span.End <= sentence.End) end++;
        return CollectionsMarshal.AsSpan(_figures)[first..end];
    }

    /// <summary>Whether a figure stands inside a sentence.</summary>
    public bool HasFigure(TextSpan sentence) => FirstFigure(sentence) is var first && first < _figures.Count && _figures[first].Span.End <= sentence.End;

    private int FirstFigure(TextSpan sentence) => Halving.FirstFrom(_figures, sentence.Start, static figure => figure.Span.Start);

    /// <summary>The names inside a span.</summary>
    public IEnumerable<Appearance> NamesIn(TextSpan span) => _cast.In(span);

    /// <summary>The date that governs a place, with the article's own words.</summary>
    public StatedDate? DateOf(TextSpan sentence, TextSpan place, bool figure) =>
        _dates.Of(sentence, place, figure) is { } date ? new StatedDate(date.Value, date.Span.In(Article.Text)) : null;

    /// <summary>
    /// The time that a change took, from the date of what a figure was to that of what it became (由2020年底的800人增加到今年2月的3200人),
    /// where none is told to the date that governs, else to the day of writing; null where what it was has no date right before it.
    /// </summary>
    public StatedDate? ChangeDateOf(TextSpan pair, StatedDate? governing)
    {
        DateMention? from = null, to = null;
        for (var i = Halving.FirstFrom(Dates, pair.Start, static date => date.Span.Start) - 1; i >= 0 && i < Dates.Count && Dates[i].Span.Start < pair.End; i++)
        {
            if (Dates[i].Kind != DateKind.Calendar) continue;
            if (Dates[i].Span.End <= pair.Start && pair.Start - Dates[i].Span.End <= 1) from = Dates[i];
            else if (pair.Contains(Dates[i].Span)) to = Dates[i];
        }
        if (from is not { } begun || Article.Reference is not { } now) return null;
        var until = to?.Value ?? (governing?.Value is { } told && told.Latest > begun.Value.Latest ? told : FuzzyDate.OfMonth(now.Latest.Year, now.Latest.Month));
        return FuzzyDate.TryParse($"{begun.Value.Edtf.Split('/')[0]}/{until.Edtf.Split('/')[^1]}", out var took) && took is not null ? new StatedDate(took, begun.Span.In(Article.Text)) : null;
    }

    /// <summary>The date of an event: a day, month or year, not a stretch or 目前; and whether its own clause has it.</summary>
    public (StatedDate Date, bool Inside)? EventDateOf(TextSpan scope, TextSpan clause, TextSpan place) =>
        _dates.Of(scope, place, figure: false) is { Kind: DateKind.Calendar or DateKind.Recent } date && !LiesAhead(date) && !DatesTheTelling(scope, clause, date)
            ? (new StatedDate(date.Value, date.Span.In(Article.Text)), clause.Contains(date.Span)) : null;

    private bool LiesAhead(DateMention date) => Article.Reference is { } now && date.Value.Earliest > now.Latest;

    // 投资人去年对媒体说,乙公司发布得太晚: the date is that of the words
    private bool DatesTheTelling(TextSpan scope, TextSpan clause, DateMention date) =>
        !clause.Contains(date.Span) && scope.Contains(date.Span) && Telling.Any(Folded, TextSpan.Between(date.Span.End, clause.Start));

    private static readonly TermIndex<bool> Telling = SignalWords.Of("tells");

    /// <summary>
    /// Whose figure it is: the organisation nearest before it in the sentence, media that only report aside; for 公司, 其 and the
    /// like the one named last before the sentence.
    /// </summary>
    public Company? OwnerOf(TextSpan sentence, TextSpan place)
    {
        if (LastIn(TextSpan.Between(sentence.Start, place.Start), Clauses.At(Folded, sentence, place.Start).Start) is { } before) return before;
        if (LastIn(Clauses.At(Folded, sentence, place.Start)) is { } beside) return beside;
        return Pronouns.Any(Folded, TextSpan.Between(sentence.Start, place.Start))
            ? LastIn(TextSpan.Between(Math.Max(0, sentence.Start - OwnerReach), sentence.Start)) : null;
    }

    private Company? LastIn(TextSpan span, int clause = int.MaxValue) =>
        NamesIn(span).LastOrDefault(name => name.Company is { Kind: not CompanyKind.Media } && !(name.Span.End < clause && OnlyCounts(name.Span))).Company;

    // 猎才网统计,算法岗的月薪达5万元: who counts is not whose figure it is
    private bool OnlyCounts(TextSpan name)
    {
        var comma = Folded.IndexOf(',', name.End, Math.Min(30, Folded.Length - name.End));
        return comma > 0 && Surveys.Any(Folded, TextSpan.Between(name.End, comma));
    }

    private static readonly TermIndex<bool> Surveys = SignalWords.Of("survey");

    private static readonly char Selling = Script.Fold('卖');

    private static readonly TermIndex<bool> Buying = SignalWords.Of("buying");

    /// <summary>Whose price is paid: the organisation behind 收购 in the clause (以3亿元收购乙公司), before 被 and before 卖给.</summary>
    public Company? BoughtIn(TextSpan sentence, TextSpan topic)
    {
        var clause = Clauses.At(Folded, sentence, topic.Start);
        var verb = Buying.Longest(Folded, clause) is [var buying, ..] ? buying.Span : topic; // 以8亿美元的价格卖给
        if (Folded[verb.Start] == Selling || Folded[verb.Start] == '出' && verb.Length > 2) return LastIn(TextSpan.Between(clause.Start, verb.Start));
        var passive = Folded.AsSpan(clause.Start, verb.Start - clause.Start).LastIndexOf('被');
        if (passive > 0 && LastIn(TextSpan.Between(clause.Start, clause.Start + passive)) is { } bought) return bought;
        foreach (var name in NamesIn(TextSpan.Between(verb.End, clause.End)))
        {
            if (name.Company is not null) return name.Company;
        }
        return null;
    }

    /// <summary>The organisations that have one figure each (甲、乙各有500人); null where it is one's only.</summary>
    public List<Company?>? SharersOf(TextSpan sentence, TextSpan place)
    {
        var each = Folded.AsSpan(Math.Max(sentence.Start, place.Start - 8), Math.Min(8, place.Start - sentence.Start));
        if (Folded.AsSpan(sentence.Start, place.Start - sentence.Start).LastIndexOf("分别", StringComparison.Ordinal) < 0 && !each.Contains('各') && !each.Contains('均')) return null;
        var before = Clauses.At(Folded, sentence, place.Start) is var clause ? TextSpan.Between(clause.Start, place.Start) : default;
        var sharers = NamesIn(before).Select(name => name.Company).Where(company => company is not null).Distinct().ToList();
        if (sharers.Count < 2) return null;
        return Rank(sentence, place, sharers.Count) is { } rank ? [sharers[rank]] : sharers;
    }

    // 甲、乙、丙分别裁员1万、2万和3万人: as many figures as firms go one to one
    private int? Rank(TextSpan sentence, TextSpan place, int count)
    {
        var clause = Clauses.At(Folded, sentence, place.Start);
        var told = Folded.IndexOf("分别", clause.Start, clause.Length, StringComparison.Ordinal);
        if (told < 0) return null;
        var figures = FiguresIn(TextSpan.Between(told, clause.End));
        if (figures.Length != count) return null;
        for (var rank = 0; rank < count; rank++)
        {
            if (figures[rank].Span.Start == place.Start) return rank;
        }
        return null;
    }

    // Both lists are in order, so one walk suffices.
    private static List<Figure> Outside(List<Figure> figures, List<TextSpan> taken)
    {
        var (next, kept) = (0, 0);
        for (var i = 0; i < figures.Count; i++)
        {
            while (next < taken.Count && taken[next].End <= figures[i].Span.Start) next++;
            if (next == taken.Count || !taken[next].Overlaps(figures[i].Span)) figures[kept++] = figures[i];
        }
        figures.RemoveRange(kept, figures.Count - kept);
        return figures;
    }
}
