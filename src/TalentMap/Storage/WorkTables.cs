using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace TalentMap.Storage;

/// <summary>How what stands beside the map becomes tables: accounts, sessions, the log of writes, jobs, reports, removals, candidates.</summary>
internal static class WorkTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Account>().ToTable("Accounts");
        model.Entity<IdentityUserClaim<long>>().ToTable("AccountClaims");
        model.Entity<IdentityUserLogin<long>>().ToTable("AccountLogins");
        model.Entity<IdentityUserToken<long>>().ToTable("AccountTokens");
        model.Entity<Session>(session =>
        {
            session.HasIndex(s => s.KeyHash).IsUnique();
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<AuditLine>(line => line.HasIndex(l => new { l.Subject, l.Id }));
        model.Entity<Job>(job =>
        {
            job.HasIndex(j => j.State);
            job.HasMany(j => j.Files).WithOne().HasForeignKey(f => f.JobId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<JobFile>(file =>
        {
            file.HasIndex(f => new { f.State, f.LeaseUntil });
            file.HasOne<Document>().WithMany().HasForeignKey(f => f.DocumentId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<Report>(report =>
        {
            report.HasIndex(r => r.KeyHash).IsUnique();
            report.HasIndex(r => new { r.State, r.DueAt });
        });
        model.Entity<Removal>(removal =>
        {
            removal.HasIndex(r => r.NameHash);
            removal.HasIndex(r => r.EntityId);
        });
        model.Entity<Candidate>(candidate =>
        {
            candidate.HasIndex(c => new { c.LeftId, c.RightId }).IsUnique();
            candidate.HasIndex(c => c.RightId);
            candidate.HasIndex(c => new { c.Kind, c.Score });
            candidate.HasOne(c => c.Left).WithMany().HasForeignKey(c => c.LeftId).OnDelete(DeleteBehavior.Cascade);
            candidate.HasOne(c => c.Right).WithMany().HasForeignKey(c => c.RightId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
