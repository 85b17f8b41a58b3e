using Microsoft.EntityFrameworkCore;
using TalentMap.Review;
using TalentMap.Storage;

namespace TalentMap.Import;

/// <summary>
/// Makes a document's rows anew in the transaction of a decision: what the engine reads there, under the standing decisions. Only the rows that
/// come out otherwise are replaced, and only what they may have changed is derived again: the others keep their numbers.
/// </summary>
public static class Renewal
{
    /// <summary>Renews a stored document; the caller's transaction holds the decision.</summary>
    public static async Task RenewAsync(TalentMapContext db, long id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var document = await db.Documents.AsNoTracking().Include(d => d.Source).SingleAsync(d => d.Id == id, cancel);
        if (document.WithdrawnAt is not null) return; // nothing of it is shown, whatever is decided
        var facts = Reading.ReadAgain(document);

        var wanted = DocumentRows.Of(document, facts);
        var engine = wanted.Mentions.Select(SignOf).ToHashSet();
        await Findings.ApplyAsync(db, document, wanted.Mentions, wanted.Facts, cancel);
        var stored = await StoredRows.OfAsync(db, id, cancel);
        var isOtherReading = facts.Article.Text != document.Text || !engine.IsSubsetOf(stored.Mentions.Select(SignOf));
        if (isOtherReading) await Importer.ReplaceAsync(db, document, facts, cancel);
        else await PutAsync(db, document, wanted, stored, cancel);
        db.ChangeTracker.Clear();
    }

    private static async Task PutAsync(TalentMapContext db, Document document, DocumentRows wanted, StoredRows stored, CancellationToken cancel)
    {
        var known = stored.Mentions.ToDictionary(m => m.Key, StringComparer.Ordinal);
        var hides = await db.HidesUnreviewedAsync(cancel); // where a reader sees reviewed facts alone, to be reviewed is to come
        var came = wanted.Facts.FindAll(f => !stored.Facts.Exists(s => IsSame(s, f) && !(hides && s.Review != f.Review)));
        var went = stored.Facts.FindAll(s => !wanted.Facts.Exists(f => IsSame(s, f) && !(hides && s.Review != f.Review)));
        var lost = stored.Mentions.FindAll(s => !wanted.Mentions.Exists(m => m.Key == s.Key));
        if (came.Count + went.Count == 0)
        {
            await ReviewAsync(db, wanted, stored, cancel);
            return;
        }
        var touched = await TouchAsync(db, document, went, cancel);
        var people = came.OfType<PersonFact>().Select(f => known.GetValueOrDefault(f.Person!.Key)?.EntityId).Concat(went.OfType<PersonFact>().Select(f => f.WhoId));
        List<long> left = [.. lost.Select(m => m.EntityId).Concat(people).OfType<long>().Distinct()];
        await ForgetAsync(db, went, lost, cancel);

        foreach (var fact in came) PointAt(fact, known);
        List<Mention> fresh = wanted.Mentions.FindAll(m => !known.ContainsKey(m.Key));
        db.AddRange(fresh);
        db.AddRange(came);
        await db.SaveChangesAsync(cancel);
        await ReviewAsync(db, wanted, stored, cancel);

        touched.Mentions.UnionWith(came.SelectMany(MentionsOf).Concat(fresh.Select(m => m.Id)));
        await Derived.PutAsync(db, [.. fresh.Select(m => m.Id)], left, cancel, touched);
    }

    // What the linker cannot see any more, once the rows are gone: where they were, and who told the same.
    private static async Task<Touched> TouchAsync(TalentMapContext db, Document document, List<Fact> went, CancellationToken cancel)
    {
        var touched = new Touched();
        touched.Documents.Add(document.Id);
        touched.Entities.UnionWith(went.Select(AtOf).OfType<long>());
        var gone = went.OfType<Signal>().Select(s => s.Id).ToList();
        if (gone.Count > 0) touched.Signals.UnionWith(await db.Signals.Where(s => gone.Contains(s.RetellsId!.Value)).Select(s => s.Id).ToListAsync(cancel));
        return touched;
    }

    private static async Task ForgetAsync(TalentMapContext db, List<Fact> went, List<Mention> lost, CancellationToken cancel)
    {
        var mentions = lost.ConvertAll(m => m.Id);
        var (roles, moves, signals) = (Ids<Role>(), Ids<Move>(), Ids<Signal>());
        await db.Roles.Where(r => roles.Contains(r.Id)).ExecuteDeleteAsync(cancel);
        await db.Moves.Where(m => moves.Contains(m.Id)).ExecuteDeleteAsync(cancel);
        await db.Signals.Where(s => signals.Contains(s.Id)).ExecuteDeleteAsync(cancel);
        await db.Mentions.Where(m => mentions.Contains(m.Id)).ExecuteDeleteAsync(cancel);

        List<long> Ids<TFact>() where TFact : Fact => [.. went.OfType<TFact>().Select(f => f.Id)];
    }

    private static async Task ReviewAsync(TalentMapContext db, DocumentRows wanted, StoredRows stored, CancellationToken cancel)
    {
        foreach (var fact in stored.Facts)
        {
            if (wanted.Facts.Find(f => IsSame(fact, f))?.Review is not { } now || now == fact.Review) continue;
            await (fact switch
            {
                Role => SetAsync(db.Roles),
                Move => SetAsync(db.Moves),
                _ => SetAsync(db.Signals),
            });

            Task<int> SetAsync<TFact>(DbSet<TFact> facts) where TFact : Fact =>
                facts.Where(f => f.Id == fact.Id).ExecuteUpdateAsync(set => set.SetProperty(f => f.Review, now), cancel);
        }
    }

    private static void PointAt(Fact fact, Dictionary<string, Mention> known)
    {
        // A mention that is stored already is named by its number: adding the object would store it twice.
        if (fact is PersonFact { Person: { } somebody } told && known.TryGetValue(somebody.Key, out var person)) (told.PersonId, told.Person) = (person.Id, null);
        switch (fact)
        {
            case Role { Company: { } at } role when known.TryGetValue(at.Key, out var company):
                (role.CompanyId, role.Company) = (company.Id, null);
                break;
            case Move { Company: { } at } move when known.TryGetValue(at.Key, out var company):
                (move.CompanyId, move.Company) = (company.Id, null);
                break;
            case Signal { Company: { } at } signal when known.TryGetValue(at.Key, out var company):
                (signal.CompanyId, signal.Company) = (company.Id, null);
                break;
        }
    }

    private static IEnumerable<long> MentionsOf(Fact fact) => fact switch
    {
        Role role => [role.PersonId, role.CompanyId],
        Move { CompanyId: { } company } move => [move.PersonId, company],
        Move move => [move.PersonId],
        Signal { CompanyId: { } company } => [company],
        _ => [],
    };

    private static long? AtOf(Fact fact) => fact is PersonFact person ? person.AtId : ((Signal)fact).AtId;

    private static bool IsSame(Fact stored, Fact wanted) =>
        stored.Key == wanted.Key && stored.EvidenceStart == wanted.EvidenceStart && stored.EvidenceLength == wanted.EvidenceLength
        && Math.Abs(stored.Confidence - wanted.Confidence) < 1e-9 && Said(stored).Equals(Said(wanted));

    private static object Said(Fact fact) => fact switch
    {
        Role r => ("role", r.Person?.Key, r.Company?.Key, r.Title, $"{r.Status}"),
        Move m => ("move", m.Person?.Key, m.Company?.Key, m.Title, $"{m.Kind}|{m.Date?.Edtf}|{m.DateWords}"),
        Signal s => ("signal", s.Company?.Key, s.About, $"{s.Kind}|{s.Date?.Edtf}|{s.DateWords}|{s.Direction}|{s.Unit}", (s.Low, s.High)),
        _ => fact,
    };

    private static string SignOf(Mention mention) => string.Join('\0',
    [
        mention.Key, mention.Name, $"{mention.Kind}{mention.CompanyKind}{mention.Pseudonym}",
        .. mention.Names.Select(n => n.Name).Order(StringComparer.Ordinal), .. mention.Occurrences.OrderBy(o => o.Start).Select(o => $"{o.Start}+{o.Length}"),
    ]);

    private sealed record StoredRows(List<Mention> Mentions, List<Fact> Facts)
    {
        public static async Task<StoredRows> OfAsync(TalentMapContext db, long document, CancellationToken cancel)
        {
            var mentions = await db.Mentions.AsNoTracking().Include(m => m.Names).Include(m => m.Occurrences).AsSplitQuery()
                .Where(m => m.DocumentId == document).OrderBy(m => m.Id).ToListAsync(cancel);
            var byId = mentions.ToDictionary(m => m.Id);
            List<Fact> facts =
            [
                .. await db.Roles.AsNoTracking().Where(r => r.DocumentId == document).ToListAsync(cancel),
                .. await db.Moves.AsNoTracking().Where(r => r.DocumentId == document).ToListAsync(cancel),
                .. await db.Signals.AsNoTracking().Where(r => r.DocumentId == document).ToListAsync(cancel),
            ];
            foreach (var fact in facts) Name(fact, byId);
            return new StoredRows(mentions, facts);
        }

        private static void Name(Fact fact, Dictionary<long, Mention> byId)
        {
            switch (fact)
            {
                case Role role: (role.Person, role.Company) = (byId[role.PersonId], byId[role.CompanyId]); break;
                case Move move: (move.Person, move.Company) = (byId[move.PersonId], byId.GetValueOrDefault(move.CompanyId ?? 0)); break;
                case Signal signal: signal.Company = byId.GetValueOrDefault(signal.CompanyId ?? 0); break;
            }
        }
    }
}
