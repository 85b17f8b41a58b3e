using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using TalentMap.Blackout;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;
using TalentMap.Storage;

namespace TalentMap.Import;

/// <summary>
/// What the engine made of a document's bytes: the text, what the article says of itself, and every row found in it. A better engine
/// replaces all of it at once; the bytes, the number and the log of decisions stay.
/// </summary>
internal static class Reading
{
    /// <summary>What the present engine finds in a document, whose bytes are loaded.</summary>
    public static bool TryRead(Document document, [NotNullWhen(true)] out ArticleFacts? facts, [NotNullWhen(false)] out FileProblem? problem)
    {
        facts = null;
        if (!ArticleReader.TryRead(document.Source!.Bytes, new ReadAs(document.Format, document.Encoding), document.PublishedAssumed, out var article, out problem)) return false;
        facts = BlackBars.Extract(article); // somebody may have been blacked out of it
        return true;
    }

    /// <summary>The same of a document that was read before.</summary>
    /// <exception cref="InvalidDataException">It cannot be read any more.</exception>
    public static ArticleFacts ReadAgain(Document document) =>
        TryRead(document, out var facts, out var problem)
            ? facts
            : throw new InvalidDataException($"Document {document.Id} was read before, and now it cannot be: {problem}");

    /// <summary>Takes away every row found in a document.</summary>
    public static async Task ForgetAsync(TalentMapContext db, long document, CancellationToken cancel)
    {
        await db.Roles.Where(r => r.DocumentId == document).ExecuteDeleteAsync(cancel);
        await db.Moves.Where(m => m.DocumentId == document).ExecuteDeleteAsync(cancel);
        await db.Signals.Where(s => s.DocumentId == document).ExecuteDeleteAsync(cancel);
        await db.Mentions.Where(m => m.DocumentId == document).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Replaces the text and what the article says of itself: the one way past the rule that a document is immutable.</summary>
    public static async Task ReplaceAsync(TalentMapContext db, long document, Article article, CancellationToken cancel)
    {
        var masthead = article.Masthead;
        await db.Documents.Where(d => d.Id == document).ExecuteUpdateAsync(
            set => set
                .SetProperty(d => d.Text, article.Text)
                .SetProperty(d => d.Title, masthead.Title)
                .SetProperty(d => d.Author, masthead.Author)
                .SetProperty(d => d.Publisher, masthead.Publisher)
                .SetProperty(d => d.Url, masthead.Url)
                .SetProperty(d => d.Language, article.Language)
                .SetProperty(d => d.Published, masthead.Published),
            cancel);
    }
}
