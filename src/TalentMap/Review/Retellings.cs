using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Dates;
using TalentMap.Core.Text;
using TalentMap.Storage;
using Move = TalentMap.Storage.Move;
using Role = TalentMap.Storage.Role;
using Signal = TalentMap.Storage.Signal;

namespace TalentMap.Review;

/// <summary>
/// Marks the facts that another says already, so that a story in five reprints counts once. The one that stands for them is the one
/// that says most; what differs in figure, date or post stands by itself. Where readers are to see reviewed facts alone, an open one retells
/// itself: no list, count or file then takes it, and it stands for no other.
/// </summary>
internal static class Retellings
{
    public static async Task MarkAsync(TalentMapContext db, Touched touched, CancellationToken cancel)
    {
        var companies = touched.Mentions;
        // At an organisation that two became, or that became two, the people tell the same by other posts than before.
        var there = db.Roles.Where(r => companies.Contains(r.CompanyId)).Select(r => r.Person!.EntityId)
            .Union(db.Moves.Where(m => companies.Contains(m.CompanyId!.Value)).Select(m => m.Person!.EntityId));
        var who = (await there.Where(e => e != null).Select(e => e!.Value).ToListAsync(cancel)).Union(touched.Entities).ToHashSet();
        var people = await db.Mentions.Where(m => m.Kind == EntityKind.Person && m.EntityId != null && who.Contains(m.EntityId.Value)).Select(m => m.Id).ToListAsync(cancel);
        var (documents, bereft, hides) = (touched.Documents, touched.Signals, await db.HidesUnreviewedAsync(cancel));
        await MarkRolesAsync(db.Roles, db.Roles.Where(r => people.Contains(r.PersonId)), hides, cancel);
        await MarkMovesAsync(db.Moves, db.Moves.Where(m => people.Contains(m.PersonId)), hides, cancel);
        await MarkSignalsLikeAsync(db, db.Signals.Where(s => documents.Contains(s.DocumentId) || companies.Contains(s.CompanyId!.Value) || bereft.Contains(s.Id)), hides, cancel);
    }

    // Whatever may tell the same as some signals: of figures, all that give it; of what is told in words, only what is told of that time.
    private static async Task MarkSignalsLikeAsync(TalentMapContext db, IQueryable<Signal> some, bool hides, CancellationToken cancel)
    {
        var told = await some.Select(s => new { s.Kind, s.Unit, s.Low, s.High, s.Date!.Edtf, Published = (DateOnly?)s.Document!.Published!.Earliest }).ToListAsync(cancel);
        foreach (var figure in told.Where(s => s.Low is not null || s.High is not null).Select(s => new { s.Kind, s.Unit, s.Low, s.High }).Distinct())
        {
            await MarkSignalsAsync(
                db.Signals, db.Signals.Where(s => s.Kind == figure.Kind && s.Unit == figure.Unit && s.Low == figure.Low && s.High == figure.High), hides, cancel);
        }
        var wordless = db.Signals.Where(s => s.Low == null && s.High == null);
        var said = told.Where(s => s.Low is null && s.High is null).ToList();
        foreach (var (kind, then) in said.Where(s => s.Edtf is not null).Select(s => (s.Kind, s.Edtf)).Distinct())
        {
            await MarkSignalsAsync(db.Signals, wordless.Where(s => s.Kind == kind && s.Date!.Edtf == then), hides, cancel);
        }
        foreach (var undated in said.Where(s => s.Edtf is null).DistinctBy(s => (s.Kind, s.Published?.Year, s.Published?.Month)))
        {
            var then = await IssuesAsync(db, undated.Published, cancel);
            await MarkSignalsAsync(db.Signals, wordless.Where(s => s.Kind == undated.Kind && s.Date == null && then.Contains(s.DocumentId)), hides, cancel);
        }
    }

    // The documents of a month, or those that do not say when they appeared.
    private static Task<List<long>> IssuesAsync(TalentMapContext db, DateOnly? day, CancellationToken cancel)
    {
        if (day is not { } published) return db.Documents.Where(d => d.Published == null).Select(d => d.Id).ToListAsync(cancel);
        var month = FuzzyDate.OfMonth(published.Year, published.Month);
        return db.Documents.Where(d => d.Published!.Earliest >= month.Earliest && d.Published.Earliest <= month.Latest).Select(d => d.Id).ToListAsync(cancel);
    }

    public static async Task MarkAllAsync(TalentMapContext db, CancellationToken cancel)
    {
        var hides = await db.HidesUnreviewedAsync(cancel);
        await MarkRolesAsync(db.Roles, db.Roles, hides, cancel);
        await MarkMovesAsync(db.Moves, db.Moves, hides, cancel);
        await MarkSignalsAsync(db.Signals, db.Signals, hides, cancel);
    }

    /// <summary>Whether two posts can be one: the same, one within the other (產品負責人, 抖音產品負責人), or one not told.</summary>
    internal static bool TitlesAgree(string one, string other)
    {
        var (part, whole) = one.Length <= other.Length ? (Script.Fold(one), Script.Fold(other)) : (Script.Fold(other), Script.Fold(one));
        var at = whole.IndexOf(part, StringComparison.Ordinal);
        return part.Length == 0 || (at >= 0 && !IsLesser(whole, at, part.Length));
    }

    // 副總裁 holds 總裁 and is another post, and so is 總裁助理.
    private static bool IsLesser(string whole, int at, int length) =>
        (at > 0 && whole[at - 1] is '副' or '前') || ((string[])["助理", "秘书", "特助"]).Any(end => whole.AsSpan(at + length).StartsWith(end, StringComparison.Ordinal));

    private static async Task MarkRolesAsync(DbSet<Role> all, IQueryable<Role> roles, bool hides, CancellationToken cancel)
    {
        var told = await roles.Select(r => new Told(
            r.Id, r.RetellsId, r.Key, r.DocumentId, r.Document!.Published!.Earliest,
            r.Person!.EntityId, r.Company!.EntityId, r.Status.ToString(), r.Title, null) { IsHidden = hides && r.Review == ReviewState.Open }).ToListAsync(cancel);
        await MarkAsync(all, told, (a, b) => TitlesAgree(a.Title, b.Title), cancel);
    }

    private static async Task MarkMovesAsync(DbSet<Move> all, IQueryable<Move> moves, bool hides, CancellationToken cancel)
    {
        var told = await moves.Select(m => new Told(
            m.Id, m.RetellsId, m.Key, m.DocumentId, m.Document!.Published!.Earliest,
            m.Person!.EntityId, m.Company!.EntityId, m.Kind.ToString(), m.Title, m.Date) { IsHidden = hides && m.Review == ReviewState.Open }).ToListAsync(cancel);
        await MarkAsync(all, told, (a, b) => TitlesAgree(a.Title, b.Title) && DatesAgree(a.Date, b.Date), cancel);
    }

    private static async Task MarkSignalsAsync(DbSet<Signal> all, IQueryable<Signal> signals, bool hides, CancellationToken cancel)
    {
        var told = await signals.Select(s => new Told(
            s.Id, s.RetellsId, s.Key, s.DocumentId, s.Document!.Published!.Earliest,
            null, s.Company!.EntityId, $"{s.Kind}|{s.Unit}|{s.Low}|{s.High}", s.About, s.Date) { IsHidden = hides && s.Review == ReviewState.Open }).ToListAsync(cancel);
        await MarkAsync(all, told.ConvertAll(s => s with { Time = TimeOf(s) }), (a, b) => IsFigureOfOne(a) || AboutAgree(a.Title, b.Title), cancel);
    }

    // 市場火熱 of May and 市場火熱 of November are two voices: what is known by its words alone speaks, without a date, of the month in which it is told.
    private static string TimeOf(Told signal) =>
        signal.Date?.Edtf ?? (IsFigureOfOne(signal) ? "" : string.Create(CultureInfo.InvariantCulture, $"told {signal.Published:yyyy-MM}"));

    // A company's figure is known by the figure; the market's, and an event, only by what it is about.
    private static bool IsFigureOfOne(Told signal) => signal.Company is not null && !signal.Kind.EndsWith("||", StringComparison.Ordinal);

    private static bool AboutAgree(string one, string other)
    {
        var (a, b) = (Script.Fold(one), Script.Fold(other));
        return a.Length > 0 && b.Length > 0 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));
    }

    private static bool DatesAgree(FuzzyDate? one, FuzzyDate? other) =>
        one is null || other is null || one.MayFallIn(other.Earliest, other.Latest);

    private static async Task MarkAsync<TFact>(
        DbSet<TFact> facts, List<Told> told, Func<Told, Told, bool> agree, CancellationToken cancel) where TFact : Fact
    {
        foreach (var kin in told.GroupBy(t => (t.Person, t.Company, t.Kind, t.Time)))
        {
            List<Told> standing = [];
            foreach (var fact in kin.OrderByDescending(t => t.Weight).ThenBy(t => t.Published ?? DateOnly.MaxValue).ThenBy(t => t.DocumentId).ThenBy(t => t.Key, StringComparer.Ordinal))
            {
                var first = fact.IsHidden ? fact : standing.Find(one => agree(one, fact));
                if (first is null) standing.Add(fact);
                if (fact.RetellsId == first?.Id) continue;
                await facts.Where(f => f.Id == fact.Id).ExecuteUpdateAsync(set => set.SetProperty(f => f.RetellsId, first == null ? null : first.Id), cancel);
            }
        }
    }

    private sealed record Told(
        long Id, long? RetellsId, string Key, long DocumentId, DateOnly? Published, long? Person, long? Company, string Kind, string Title, FuzzyDate? Date)
    {
        /// <summary>Whether it is to be kept from readers.</summary>
        public bool IsHidden { get; init; }

        /// <summary>The time of which a signal speaks: only what is told of one time can be the same.</summary>
        public string Time { get; init; } = "";

        /// <summary>How much it says: a narrow date first, then a long title.</summary>
        public int Weight => (Date is null ? 0 : 100_000_000 - (Date.Latest.DayNumber - Date.Earliest.DayNumber) * 1000) + Math.Min(Title.Length, 999);
    }
}
