using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TalentMap.Core.Text;

namespace TalentMap.Storage;

/// <summary>
/// The map's tables. Documents are immutable and decisions are only added or withdrawn: <see cref="SaveChanges(bool)"/> refuses
/// anything else. The mapping stands in <see cref="Tables"/>.
/// </summary>
public sealed class TalentMapContext(DbContextOptions<TalentMapContext> options) : IdentityUserContext<Account, long>(options)
{
    public DbSet<Document> Documents => Set<Document>();

    public DbSet<DocumentSource> Sources => Set<DocumentSource>();

    public DbSet<Mention> Mentions => Set<Mention>();

    public DbSet<MentionName> MentionNames => Set<MentionName>();

    public DbSet<Occurrence> Occurrences => Set<Occurrence>();

    public DbSet<Entity> Entities => Set<Entity>();

    public DbSet<Role> Roles => Set<Role>();

    public DbSet<Move> Moves => Set<Move>();

    public DbSet<Signal> Signals => Set<Signal>();

    public DbSet<Judgement> Judgements => Set<Judgement>();

    public DbSet<Candidate> Candidates => Set<Candidate>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<AuditLine> Audit => Set<AuditLine>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<JobFile> JobFiles => Set<JobFile>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<Removal> Removals => Set<Removal>();

    /// <summary>A text folded (see <see cref="Script"/>), for queries alone: the database calls the folding table.</summary>
    public static string Folded(string text) => throw new InvalidOperationException("The database folds: use it in queries alone.");

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseOverwriting();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseOverwriting();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Tables.Map(builder);
        WorkTables.Map(builder);
        TextFunctions.Map(builder);
        builder.HasDbFunction(() => Folded("")).HasName(StorageSetup.Folded);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<decimal>().HaveConversion<SortableNumber>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    private void RefuseOverwriting()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (Overwrites(entry))
            {
                throw new InvalidOperationException(
                    $"A stored {entry.Metadata.ClrType.Name} is never changed: documents are withdrawn, decisions are withdrawn and made anew.");
            }
        }
    }

    private static bool Overwrites(EntityEntry entry) => entry switch
    {
        { Entity: DocumentSource, State: EntityState.Modified } => true,
        { Entity: AuditLine, State: EntityState.Modified } => true,
        { Entity: Judgement or AuditLine, State: EntityState.Deleted } => true,
        { Entity: Document or Judgement, State: EntityState.Modified } =>
            entry.ComplexProperties.Any(p => p.IsModified) ||
            entry.Properties.Any(p => p.IsModified && p.Metadata.Name is not (nameof(Judgement.WithdrawnAt) or nameof(Judgement.WithdrawnBy))),
        _ => false,
    };

    // SQLite cannot order a DateTimeOffset; UTC text it can.
    private sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    // SQLite keeps a decimal as text, which sorts 9 behind 10. A double holds every whole figure to 9e15, and 0.3 comes back as 0.3.
    private sealed class SortableNumber() : ValueConverter<decimal, double>(number => (double)number, stored => Exact(stored));

    // A cast would keep 15 digits; the shortest text that means the double keeps all it has.
    private static decimal Exact(double stored) =>
        decimal.Parse(stored.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
}
