using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TalentMap.Accounts;
using TalentMap.Browse;
using TalentMap.Core.Dates;
using TalentMap.Review;
using TalentMap.Search;
using TalentMap.Storage;

namespace TalentMap.Pages.Review;

/// <summary>
/// The queue of findings that nobody has decided on: an article's text, and beside it a card for each. Everything is a plain form; a script sends
/// the same forms without leaving the page.
/// </summary>
[Authorize(Policies.Editor)]
public sealed class IndexModel(TalentMapContext db, FactDecisions decisions, TimeProvider clock) : PageModel
{
    /// <summary>How many cards stand beside one text.</summary>
    public const int MostCards = 60;

    /// <summary>How many of the facts that would be accepted together are listed.</summary>
    public const int MostShown = 200;

    /// <summary>A kind of fact, or a family of kinds.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Article { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Company { get; set; }

    /// <summary>An organisation by its name, as typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Min { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Max { get; set; }

    /// <summary><c>score</c>: the article with the least sure fact first.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Order { get; set; }

    /// <summary>Which article of the queue.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>From which score on, in hundredths, all are to be accepted together.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Above { get; set; }

    /// <summary>The line of the log that the last form wrote, or that was written before it.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Did { get; set; }

    public QueueFilter Filter { get; private set; } = new();

    /// <summary>The conditions in words, each with the part of the address that makes it.</summary>
    public List<(string Key, string Text, string Value)> Conditions { get; } = [];

    public int Left { get; private set; }

    public int Today { get; private set; }

    public int Articles { get; private set; }

    public ReviewedArticle? Current { get; private set; }

    public SureFacts? Sure { get; private set; }

    public List<FactCard> Shown { get; } = [];

    public DecidedView? Notice { get; private set; }

    /// <summary>What is wrong with what was typed, and in which form.</summary>
    public (string? Key, FactChange Change, IReadOnlyList<FactProblem> Problems)? Typed { get; private set; }

    private bool IsFetched => Request.Headers.ContainsKey("X-Partial");

    private Editor Me(string? reason = null) => new(User.Identity!.Name!, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim()[..Math.Min(500, reason.Trim().Length)]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Did is { } line && await db.Judgements.AsNoTracking().SingleOrDefaultAsync(j => j.Id == line && j.Right == null, cancel) is { } judgement) Notice = View(judgement, Today);
        return Page();
    }

    /// <summary>Accepts, rejects or defers one fact.</summary>
    public async Task<IActionResult> OnPostDecideAsync(string key, Verdict verdict, long seen, string? reason, CancellationToken cancel) =>
        verdict is Verdict.Accept or Verdict.Reject or Verdict.Defer ? await AnswerAsync(await decisions.DecideAsync(key, verdict, seen, Me(reason), cancel), cancel) : BadRequest();

    /// <summary>Lets one fact say something else.</summary>
    public async Task<IActionResult> OnPostEditAsync(string key, FactChange change, long seen, string? reason, CancellationToken cancel)
    {
        var decided = await decisions.EditAsync(key, change, seen, Me(reason), cancel);
        return decided.Outcome == DecisionOutcome.Wrong ? await WrongAsync(key, change, decided.Problems, cancel) : await AnswerAsync(decided, cancel);
    }

    /// <summary>Adds a fact whose words were selected.</summary>
    /// <param name="sentence">Where the words are a whole sentence: <c>120-134</c>.</param>
    public async Task<IActionResult> OnPostAddAsync(long document, FactChange change, string? sentence, string? reason, CancellationToken cancel)
    {
        if (change is { Start: null, End: null } && sentence?.Split('-') is [var from, var to] && int.TryParse(from, out var start) && int.TryParse(to, out var end)) change = change with { Start = start, End = end };
        var decided = await decisions.AddAsync(document, change, Me(reason), cancel);
        return decided.Outcome == DecisionOutcome.Wrong ? await WrongAsync(null, change, decided.Problems, cancel) : await AnswerAsync(decided, cancel);
    }

    /// <summary>Takes a decision back; without a number, what the editor decided last.</summary>
    public async Task<IActionResult> OnPostUndoAsync(long? line, CancellationToken cancel)
    {
        var taken = line is { } one ? await decisions.UndoAsync(one, Me(), cancel) is { Outcome: DecisionOutcome.Done, Line: { } undone } ? [undone] : [] : await decisions.UndoLastAsync(Me(), cancel);
        if (!IsFetched) return Redirect(taken.Count == 1 ? $"{Here()}#f{taken[0].Left[..12]}" : Here());
        if (taken is not [var back]) return StatusCode(StatusCodes.Status204NoContent);
        var fact = (await db.FactsAsync([back.Left], cancel)).SingleOrDefault();
        return Fragment("_Card", fact is null ? new FactCard(back.Left, Statement.Read(back.Said ?? back.Change)!) : await CardAsync(fact, cancel));
    }

    /// <summary>Accepts all that were shown.</summary>
    public async Task<IActionResult> OnPostAllAsync(string shown, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Above is not { } above) return BadRequest();
        var accepted = await decisions.AcceptAllAsync(Filter, (above - 0.5) / 100, shown, Me(), cancel);
        if (accepted is not null) return Redirect(Here());
        await LoadAsync(cancel);
        ModelState.AddModelError("", "OthersCame");
        return Page();
    }

    /// <summary>What a date means, for who types it.</summary>
    public IActionResult OnGetDate(string? value) =>
        FuzzyDate.TryParse(value?.Trim(), out var date) ? new JsonResult(new { words = Said.Date(date) }) : new JsonResult(new { words = (string?)null });

    /// <summary>The queue with some parts of its address set to something else.</summary>
    public string Here(params (string Key, object? Value)[] parts)
    {
        (string Key, object? Value)[] all =
        [
            ("kind", Filter.Kind ?? Kind), ("article", Article), ("company", Filter.Company ?? Company), ("min", Min), ("max", Max), ("order", Filter.ByScore || Order == "score" ? "score" : null), ("p", P > 1 ? P : null),
        ];
        var asked = all.Where(a => !parts.Any(p => p.Key == a.Key)).Concat(parts).Where(a => a.Value is not null);
        return "/review" + QueryString.Create(asked.Select(a => KeyValuePair.Create(a.Key, (string?)FormattableString.Invariant($"{a.Value}"))));
    }

    /// <summary>Where a form of this page is sent.</summary>
    public string Handler(string name) => Here(("handler", name), ("above", Above));

    private async Task LoadAsync(CancellationToken cancel)
    {
        ViewData["Page"] = this;
        await NarrowAsync(cancel);
        var queue = await db.QueuedAsync(Filter, cancel);
        (Left, Articles) = (queue.Sum(q => q.Open), queue.Count);
        Today = await TodayAsync(cancel);
        P = Math.Clamp(P, 1, Math.Max(1, queue.Count));
        if (queue.Count > 0) Current = await ReviewedArticle.OfAsync(db, queue[P - 1], Filter, MostCards, cancel);
        if (Above is not { } above) return;
        Sure = await db.SureAsync(Filter, (above - 0.5) / 100, cancel);
        Shown.Clear();
        var documents = await db.FactsAsync([.. Sure.Keys.Take(MostShown)], cancel);
        Shown.AddRange(documents.OrderBy(f => f.DocumentId).ThenBy(f => f.EvidenceStart).Select(f => new FactCard(f.Key, Statement.Of(f, f.Document!.Text)) { Document = f.DocumentId }));
    }

    private Task<int> TodayAsync(CancellationToken cancel) =>
        db.DecidedAsync(Me().Name, new DateTimeOffset(clock.GetLocalNow().Date, clock.GetLocalNow().Offset), cancel);

    private async Task NarrowAsync(CancellationToken cancel)
    {
        Conditions.Clear();
        if (At is { Length: > 0 } typed && Company is null)
        {
            Company = (await db.SuggestAsync(typed, 20, cancel)).FirstOrDefault(hit => hit.Kind == EntityKind.Company)?.Id ?? -1;
            if (Company == -1) Conditions.Add(("company", "Company", typed));
        }
        var kind = FactKinds.Find(Kind);
        Filter = new QueueFilter { Kind = kind, Article = Article, Company = Company, Min = Min, Max = Max, ByScore = Order == "score", Page = P };
        if (kind is not null) Conditions.Add(("kind", "FacetKind", kind));
        if (Article is { } article && await db.Documents.Where(d => d.Id == article).Select(d => d.Title ?? d.FileName).SingleOrDefaultAsync(cancel) is { } title) Conditions.Add(("article", "FacetArticle", title));
        if (Company is { } company && await db.Entities.Where(e => e.Id == company).Select(e => e.Name).SingleOrDefaultAsync(cancel) is { } name) Conditions.Add(("company", "Company", name));
        if (Min is { } min) Conditions.Add(("min", "ScoreFrom", FormattableString.Invariant($"{min}%")));
        if (Max is { } max) Conditions.Add(("max", "ScoreTo", FormattableString.Invariant($"{max}%")));
    }

    private async Task<IActionResult> AnswerAsync(Decided decided, CancellationToken cancel)
    {
        if (decided.Outcome == DecisionOutcome.Gone) return IsFetched ? NotFound() : Redirect(Here());
        if (!IsFetched) return Redirect(decided.Line is { } line ? $"{Here(("did", line.Id))}#did" : $"{Here()}#f{decided.Key![..12]}");
        var view = decided.Line is { } written ? View(written, await TodayAsync(cancel)) : new DecidedView(null, null, await TodayAsync(cancel));
        if (decided.Outcome != DecisionOutcome.Done) Response.StatusCode = StatusCodes.Status409Conflict;
        return Fragment("_Decided", view);
    }

    private async Task<IActionResult> WrongAsync(string? key, FactChange change, IReadOnlyList<FactProblem> problems, CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (IsFetched) return Fragment("_Problems", problems);
        await LoadAsync(cancel);
        Typed = (key, change, problems);
        return Page();
    }

    private DecidedView View(Judgement line, int today) => new(line, Statement.Read(line.Change ?? line.Said), today) { IsMine = line.By == Me().Name };

    private async Task<FactCard> CardAsync(Fact fact, CancellationToken cancel) =>
        new(fact.Key, Statement.Of(fact, fact.Document!.Text)) { Document = fact.DocumentId, Deferred = (await db.StandingAsync(fact.Key, cancel))?.Verdict == Verdict.Defer, At = (fact as PersonFact)?.AtId ?? (fact as Signal)?.AtId };

    private PartialViewResult Fragment<TModel>(string name, TModel model)
    {
        ViewData["Page"] = this; // the partials ask it for the addresses of their forms
        return new() { ViewName = name, ViewData = new Microsoft.AspNetCore.Mvc.ViewFeatures.ViewDataDictionary<TModel>(ViewData, model), StatusCode = Response.StatusCode };
    }
}
