using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentMap.Core.Dates;

namespace TalentMap.Storage;

/// <summary>
/// How the rows lie in tables. What is read from a document goes with it; a fact and the mentions it names are of one document, which
/// the foreign keys hold by carrying the document's number.
/// </summary>
/// <remarks>
/// No index can be declared on a date's columns, for they belong to a complex property: the migrations make
/// <c>IX_Moves_Date_Earliest</c>, <c>IX_Signals_Date_Earliest</c> and <c>IX_Documents_Published_Earliest</c>, the
/// indexes that hold all that lists are counted and ordered by (<c>ListsCovered</c>, <c>Trust</c>), and the search tables.
/// </remarks>
internal static class Tables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Document>(MapDocument);
        model.Entity<DocumentSource>(source => source.ToTable("Sources").HasKey(s => s.DocumentId));
        model.Entity<Entity>(MapEntity);
        model.Entity<Mention>(MapMention);
        model.Entity<MentionName>(name =>
        {
            name.HasIndex(n => n.NameKey);
            name.HasIndex(n => n.Key);
        });
        model.Entity<Role>(MapRole);
        model.Entity<Move>(MapMove);
        model.Entity<Signal>(MapSignal);
        model.Entity<Judgement>(judgement =>
        {
            judgement.HasIndex(j => new { j.Left, j.Right });
            judgement.HasIndex(j => j.Right);
            judgement.HasIndex(j => j.Document);
        });
    }

    private static void MapDocument(EntityTypeBuilder<Document> document)
    {
        document.HasIndex(d => d.Sha256).IsUnique();
        document.HasIndex(d => d.WithdrawnAt).HasFilter("\"WithdrawnAt\" IS NOT NULL");
        document.ComplexProperty(d => d.Published, Date);
        document.ComplexProperty(d => d.PublishedAssumed, Date);
        document.HasOne(d => d.Source).WithOne().HasForeignKey<DocumentSource>(s => s.DocumentId).OnDelete(DeleteBehavior.Cascade);
        document.HasMany(d => d.Mentions).WithOne(m => m.Document).HasForeignKey(m => m.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void MapEntity(EntityTypeBuilder<Entity> entity)
    {
        entity.HasIndex(e => e.FoundingKey).IsUnique();
        entity.HasIndex(e => e.ParentId);
        entity.HasIndex(e => new { e.Kind, e.DocumentCount, e.Name });
        entity.HasOne<Entity>().WithMany().HasForeignKey(e => e.MergedIntoId).OnDelete(DeleteBehavior.SetNull);
        entity.HasMany(e => e.Mentions).WithOne(m => m.Entity).HasForeignKey(m => m.EntityId).OnDelete(DeleteBehavior.SetNull);
    }

    private static void MapMention(EntityTypeBuilder<Mention> mention)
    {
        mention.HasAlternateKey(m => new { m.DocumentId, m.Id });
        mention.HasIndex(m => m.Key).IsUnique();
        mention.HasMany(m => m.Names).WithOne().HasForeignKey(n => n.MentionId).OnDelete(DeleteBehavior.Cascade);
        mention.HasMany(m => m.Occurrences).WithOne().HasForeignKey(o => o.MentionId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void MapRole(EntityTypeBuilder<Role> role)
    {
        MapFact(role, d => d.Roles);
        role.HasOne(r => r.Person).WithMany().HasForeignKey(r => new { r.DocumentId, r.PersonId })
            .HasPrincipalKey(m => new { m.DocumentId, m.Id }).OnDelete(DeleteBehavior.Cascade);
        role.HasOne(r => r.Company).WithMany().HasForeignKey(r => new { r.DocumentId, r.CompanyId })
            .HasPrincipalKey(m => new { m.DocumentId, m.Id }).OnDelete(DeleteBehavior.Cascade);
        role.HasOne(r => r.Who).WithMany().HasForeignKey(r => r.WhoId).OnDelete(DeleteBehavior.SetNull);
        role.HasOne(r => r.At).WithMany().HasForeignKey(r => r.AtId).OnDelete(DeleteBehavior.SetNull);
        role.HasIndex(r => r.PersonId);
        role.HasIndex(r => r.CompanyId);
        role.HasIndex(r => new { r.AtId, r.Status, r.WhoId });
        role.HasIndex(r => new { r.WhoId, r.Status, r.AtId });
    }

    private static void MapMove(EntityTypeBuilder<Move> move)
    {
        MapFact(move, d => d.Moves);
        move.ComplexProperty(m => m.Date, Date);
        move.HasOne(m => m.Person).WithMany().HasForeignKey(m => new { m.DocumentId, m.PersonId })
            .HasPrincipalKey(m => new { m.DocumentId, m.Id }).OnDelete(DeleteBehavior.Cascade);
        move.HasOne(m => m.Company).WithMany().HasForeignKey(m => new { m.DocumentId, m.CompanyId })
            .HasPrincipalKey(m => new { m.DocumentId, m.Id }).OnDelete(DeleteBehavior.Cascade);
        move.HasOne(m => m.Who).WithMany().HasForeignKey(m => m.WhoId).OnDelete(DeleteBehavior.SetNull);
        move.HasOne(m => m.At).WithMany().HasForeignKey(m => m.AtId).OnDelete(DeleteBehavior.SetNull);
        move.HasOne(m => m.From).WithMany().HasForeignKey(m => m.FromId).OnDelete(DeleteBehavior.SetNull);
        move.HasIndex(m => new { m.FromId, m.AtId, m.WhoId }).HasFilter("\"FromId\" IS NOT NULL");
        move.HasIndex(m => m.PersonId);
        move.HasIndex(m => m.CompanyId);
        move.HasIndex(m => new { m.AtId, m.Kind, m.WhoId });
        move.HasIndex(m => new { m.WhoId, m.Kind, m.AtId });
    }

    private static void MapSignal(EntityTypeBuilder<Signal> signal)
    {
        MapFact(signal, d => d.Signals);
        signal.ComplexProperty(s => s.Date, Date);
        signal.HasOne(s => s.Company).WithMany().HasForeignKey(s => new { s.DocumentId, s.CompanyId })
            .HasPrincipalKey(m => new { m.DocumentId, m.Id }).OnDelete(DeleteBehavior.Cascade);
        signal.HasOne(s => s.At).WithMany().HasForeignKey(s => s.AtId).OnDelete(DeleteBehavior.SetNull);
        signal.HasIndex(s => s.CompanyId);
        signal.HasIndex(s => new { s.AtId, s.Kind });
        signal.HasIndex(s => new { s.Kind, s.Unit, s.Low, s.High });
    }

    private static void MapFact<TFact>(
        EntityTypeBuilder<TFact> fact, System.Linq.Expressions.Expression<Func<Document, IEnumerable<TFact>?>> ofDocument) where TFact : Fact
    {
        fact.HasOne(f => f.Document).WithMany(ofDocument).HasForeignKey(f => f.DocumentId).OnDelete(DeleteBehavior.Cascade);
        fact.HasOne<TFact>().WithMany().HasForeignKey(f => f.RetellsId).OnDelete(DeleteBehavior.SetNull);
        fact.HasIndex(f => f.Key).IsUnique();
        fact.HasIndex(f => new { f.Review, f.Confidence });
    }

    // The record has no public constructor for EF to find its columns by: each is named.
    private static void Date(ComplexPropertyBuilder<FuzzyDate> date)
    {
        date.Property(d => d.Edtf);
        date.Property(d => d.Earliest);
        date.Property(d => d.Latest);
    }
}
