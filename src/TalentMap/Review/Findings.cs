using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Core.Resolution;
using TalentMap.Core.Text;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>
/// What stands of a document: what the engine reads there now, under the standing decisions of editors. Called wherever a document's rows are made,
/// so that a rejected finding stays rejected and an edited one edited, whatever is read again.
/// </summary>
public sealed class Findings
{
    private readonly Document document;
    private readonly List<Mention> mentions;
    private readonly List<Fact> facts;

    private Findings(Document document, List<Mention> mentions, List<Fact> facts) => (this.document, this.mentions, this.facts) = (document, mentions, facts);

    /// <summary>Applies the decisions of the log to rows that the engine has just read and that are not stored yet.</summary>
    public static async Task ApplyAsync(TalentMapContext db, Document document, List<Mention> mentions, List<Fact> facts, CancellationToken cancel)
    {
        if (document.WithdrawnAt is not null) return;
        var standing = await db.Judgements.AsNoTracking()
            .Where(j => j.Document == document.Sha256 && j.Right == null && j.WithdrawnAt == null).OrderBy(j => j.Id).ToListAsync(cancel);
        var findings = new Findings(document, mentions, facts);
        foreach (var judgement in standing) findings.Apply(judgement);
    }

    private void Apply(Judgement judgement)
    {
        var read = facts.Find(f => f.Key == judgement.Left);
        switch (judgement.Verdict)
        {
            case Verdict.Reject when read is not null:
                facts.Remove(read);
                break;
            case Verdict.Accept when read is not null:
                read.Review = ReviewState.Accepted;
                break;
            case Verdict.Accept: // what an editor vouched for stands, though a later engine does not read it any more
                Put(judgement.Left, Statement.Read(judgement.Said), ReviewState.Accepted);
                break;
            case Verdict.Add when read is not null:
                read.Review = ReviewState.Added;
                break;
            case Verdict.Add:
                Put(judgement.Left, Statement.Read(judgement.Change), ReviewState.Added);
                break;
            case Verdict.Edit:
                facts.RemoveAll(f => f.Key == judgement.Left);
                Put(judgement.Left, Statement.Read(judgement.Change), ReviewState.Edited);
                break;
        }
    }

    // What is said by words that the document, read anew, does not hold any more waits in the log until it does again.
    private void Put(string key, Statement? said, ReviewState review)
    {
        if (said is null || Place(said) is not { } words) return;
        var person = MentionOf(said.Person, EntityKind.Person);
        var company = MentionOf(said.Company, EntityKind.Company);
        if ((said.Person is not null && person is null) || (said.Company is not null && company is null)) return;
        var fact = said.ToFact(key, words, person, company, review);
        fact.DocumentId = document.Id;
        facts.Add(fact);
    }

    private TextSpan? Place(Statement said)
    {
        var (text, quote) = (document.Text, said.Quote);
        if (quote.Length == 0) return null;
        var at = said.Start + quote.Length <= text.Length && string.CompareOrdinal(text, said.Start, quote, 0, quote.Length) == 0
            ? said.Start
            : text.IndexOf(quote, StringComparison.Ordinal);
        return at < 0 ? null : new TextSpan(at, quote.Length);
    }

    private Mention? MentionOf(Called? called, EntityKind kind)
    {
        if (called is null || called.Name.Length == 0) return null;
        var byName = Keys.OfMention(document.Sha256, kind, called.Name);
        return mentions.Find(m => m.Kind == kind && m.Key == called.Key)
            ?? mentions.Find(m => m.Kind == kind && m.Names.Exists(n => n.Key == called.Key))
            ?? mentions.Find(m => m.Kind == kind && m.Names.Exists(n => n.Key == byName))
            ?? NewMention(called.Name, kind);
    }

    // A name that the engine did not see: an editor selected its words, so it stands in the text.
    private Mention? NewMention(string name, EntityKind kind)
    {
        var places = PlacesOf(name);
        if (places.Count == 0) return null;
        var key = Keys.OfMention(document.Sha256, kind, name);
        var mention = new Mention
        {
            DocumentId = document.Id,
            Key = key,
            Kind = kind,
            Name = name,
            CompanyKind = kind == EntityKind.Company ? CompanyKind.Company : null,
        };
        mention.Names.Add(new MentionName { Name = name, NameKey = NameKey.Of(name), Key = key });
        mention.Occurrences.AddRange(places.Select(place => new Occurrence { Start = place.Start, Length = place.Length }));
        mentions.Add(mention);
        return mention;
    }

    // 王小 in 王小川 is not 王小's place; where the name stands in others alone, its first place it is all the same.
    private List<TextSpan> PlacesOf(string name)
    {
        List<TextSpan> places = [];
        for (var at = document.Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = document.Text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            places.Add(new TextSpan(at, name.Length));
        }
        var free = places.FindAll(place => !mentions.Exists(m => m.Occurrences.Exists(o => new TextSpan(o.Start, o.Length).Overlaps(place))));
        return free.Count > 0 ? free : [.. places.Take(1)];
    }
}
