using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;
using TalentMap.Review;
using TalentMap.Storage;

namespace TalentMap.Pages.Review;

/// <summary>A fact that waits: what it says and by which words.</summary>
public sealed record FactCard(string Key, Statement Said)
{
    public long Document { get; init; }

    /// <summary>The organisation it speaks of, for the queue to be narrowed by it.</summary>
    public long? At { get; init; }

    /// <summary>Whether somebody was unsure already.</summary>
    public bool Deferred { get; init; }

    /// <summary>The card's own place on the page.</summary>
    public string Id => $"f{Key[..12]}";

    /// <summary>The class of the marks around its words.</summary>
    public string Mark => string.Create(CultureInfo.InvariantCulture, $"w{Said.Start}-{Said.Start + Said.Quote.Length}");
}

/// <summary>What became of a fact, with the way back.</summary>
/// <param name="Line">The log's line; null where the fact was there already.</param>
public sealed record DecidedView(Judgement? Line, Statement? Said, int Today)
{
    /// <summary>How many fewer facts wait now: to count them all would take longer than the decision.</summary>
    public int Fewer => Line is { WithdrawnAt: null, Verdict: Verdict.Accept or Verdict.Reject or Verdict.Edit } ? 1 : 0;

    public bool IsMine { get; init; }
}

/// <summary>An article of the queue with the cards of its open facts.</summary>
public sealed record ReviewedArticle(Document Document, IReadOnlyList<FactCard> Cards)
{
    private const int MostSentences = 500;

    /// <summary>How many more cards wait than are shown.</summary>
    public int Further { get; init; }

    public required IReadOnlyList<string> People { get; init; }

    public required IReadOnlyList<string> Companies { get; init; }

    /// <summary>The names' places, for them to be marked.</summary>
    public required IReadOnlyList<(TextSpan Span, EntityKind Kind)> Names { get; init; }

    public string Name => Document.Title ?? Document.FileName;

    /// <summary>The sentences, for who cannot select words; of a text as long as a book only the first.</summary>
    public IEnumerable<TextSpan> Sentences => Core.Text.Sentences.Split(Script.Fold(Document.Text)).Take(MostSentences);

    public static async Task<ReviewedArticle> OfAsync(TalentMapContext db, QueuedArticle queued, QueueFilter filter, int most, CancellationToken cancel)
    {
        var document = await db.Documents.AsNoTracking().SingleAsync(d => d.Id == queued.Document, cancel);
        var facts = await db.OpenFactsAsync(queued.Document, filter, cancel);
        var shown = facts.Take(most).ToList();
        var deferred = (await db.StandingAsync([.. shown.Select(f => f.Key)], cancel)).Select(j => j.Left).ToHashSet();
        var mentions = await db.Mentions.AsNoTracking().Include(m => m.Names).Where(m => m.DocumentId == queued.Document).OrderBy(m => m.Id).ToListAsync(cancel);
        var places = await (
            from mention in db.Mentions
            where mention.DocumentId == queued.Document
            from place in mention.Occurrences
            orderby place.Start
            select new { place.Start, place.Length, mention.Kind }).Take(Browse.Articles.MostNames).ToListAsync(cancel);
        return new ReviewedArticle(document, [.. shown.Select(f => new FactCard(f.Key, Statement.Of(f, document.Text))
        {
            Document = document.Id,
            Deferred = deferred.Contains(f.Key),
            At = (f as PersonFact)?.AtId ?? (f as Signal)?.AtId,
        })])
        {
            Further = facts.Count - shown.Count,
            People = Names(EntityKind.Person),
            Companies = Names(EntityKind.Company),
            Names = [.. places.Select(p => (new TextSpan(p.Start, p.Length), p.Kind))],
        };

        List<string> Names(EntityKind kind) => [.. mentions.Where(m => m.Kind == kind).SelectMany(m => m.Names).Select(n => n.Name).Distinct()];
    }

    /// <summary>The text with names and the cards' words marked. Each paragraph says where in the text it begins, so that selected words are found.</summary>
    public IHtmlContent Text(Func<string, string> written)
    {
        var text = Document.Text;
        IEnumerable<Marking> markings =
        [
            .. Cards.Where(c => c.Said.Start + c.Said.Quote.Length <= text.Length).DistinctBy(c => c.Mark)
                .Select(c => new Marking(new TextSpan(c.Said.Start, c.Said.Quote.Length), "span", $"said {c.Mark}")),
            .. Names.Where(n => n.Span.End <= text.Length).Select(n => new Marking(n.Span, "span", n.Kind == EntityKind.Person ? "person" : "company")),
        ];
        var marked = new MarkedText(text, markings);
        var html = new StringBuilder();
        foreach (var line in PlainText.Lines(text))
        {
            html.Append(CultureInfo.InvariantCulture, $"<p data-from=\"{line.Start}\">");
            marked.Append(html, line);
            html.Append("</p>\n");
        }
        return new HtmlString(written(html.ToString())); // every slice is encoded; turning the script keeps each unit's place
    }
}
