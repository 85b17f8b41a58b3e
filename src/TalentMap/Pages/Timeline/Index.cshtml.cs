using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Core.Dates;
using TalentMap.Storage;

namespace TalentMap.Pages.Timeline;

/// <summary>A mark in a lane: which months it may lie in, what it says, where it stands.</summary>
public sealed record Mark(int From, int To, string Text, string? Tone, Source Source, FuzzyDate Date);

/// <summary>A year, month by month: moves and signals in lanes, the boom and the cooldown above.</summary>
public sealed class IndexModel(TalentMapContext db, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    /// <summary>Null where nothing has a date.</summary>
    public YearView? View { get; private set; }

    /// <summary>The lanes that have marks.</summary>
    public IReadOnlyList<(Lane Lane, IReadOnlyList<Mark> Marks)> Lanes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        View = await db.YearAsync(Year is >= 1900 and <= 2200 ? Year : null, cancel);
        if (View is null) return;
        Lanes = [.. from lane in Enum.GetValues<Lane>() let marks = MarksOf(lane).ToList() where marks.Count > 0 select (lane, (IReadOnlyList<Mark>)marks)];
    }

    private IEnumerable<Mark> MarksOf(Lane lane) => lane == Lane.Move
        ? View!.Moves.Select(m => MarkOf($"{m.Person} {words[m.Kind.ToString()]} {m.Company ?? words["NotNamed"]} {m.Title}".TrimEnd(), m.Kind.ToString(), m.Source, m.Date!))
        : from signal in View!.Signals
          where Browse.Timeline.LaneOf(signal.Kind) == lane
          let figure = signal.Unit is null ? "" : " " + words.Figure(signal)
          select MarkOf(Said.Topic(signal) + figure, signal.Direction?.ToString(), signal.Source, signal.Date!);

    private Mark MarkOf(string text, string? tone, Source source, FuzzyDate date)
    {
        var (from, to) = Browse.Timeline.Months(date, View!.Year);
        return new Mark(from, to, text, tone?.ToLowerInvariant(), source, date);
    }
}
