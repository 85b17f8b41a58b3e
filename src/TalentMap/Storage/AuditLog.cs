using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace TalentMap.Storage;

/// <summary>Who writes, and why.</summary>
/// <param name="Name">The account's name; <c>reader</c> of a report, <c>command line</c> of a command.</param>
public sealed record Editor(string Name, string? Reason = null);

/// <summary>Adds lines to the log of writes. A line is saved with what it tells of, in one transaction.</summary>
public static class AuditLog
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Adds a line; the caller saves it.</summary>
    /// <param name="action">What was done, such as <c>fact.reject</c>.</param>
    /// <param name="subject">To what, such as <c>document 7</c>; never a person's name.</param>
    /// <param name="before">What stood there, to be kept as JSON.</param>
    /// <param name="after">What stands there now, to be kept as JSON.</param>
    public static void Note(this TalentMapContext db, DateTimeOffset at, Editor editor, string action, string subject, object? before = null, object? after = null) =>
        db.Add(new AuditLine
        {
            At = at,
            By = editor.Name,
            Action = action,
            Subject = subject,
            Why = editor.Reason,
            Before = before is null ? null : JsonSerializer.Serialize(before, Json),
            After = after is null ? null : JsonSerializer.Serialize(after, Json),
        });
}
