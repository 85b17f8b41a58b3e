using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;
using TalentMap.Storage;

namespace TalentMap.Blackout;

/// <summary>An article with its source, on its way into the map.</summary>
/// <param name="Bytes">The file.</param>
internal sealed record Incoming(Article Article, byte[] Bytes, ArticleFormat Format, string FileName)
{
    /// <summary>The encoding that was chosen for it; null where it is guessed.</summary>
    public string? Encoding { get; init; }

    /// <summary>The file as text, decoded when it is first asked for.</summary>
    public string Source => field ??= EncodingSniffer.TryDecode(Bytes, new ReadAs(Format, Encoding ?? Article.Encoding), out var decoded, out _) ? decoded.Text : Article.Text;
}

/// <summary>An article as it may be stored.</summary>
/// <param name="Bytes">The source without what was blacked out, as UTF-8; null where nothing was.</param>
internal sealed record Passed(Article Article, ArticleFacts Facts, byte[]? Bytes, ArticleFormat Format, string FileName);

/// <summary>
/// Stands before the map: every text that comes in, or is read again, is looked through for the names of removed people, which are blacked out before
/// anything is stored; of a removed person nothing is found.
/// </summary>
internal sealed partial class Screen
{
    private readonly NameBlock block;
    private readonly (int Removals, int Lifted) stamp;

    private Screen(NameBlock block, (int, int) stamp) => (this.block, this.stamp) = (block, stamp);

    /// <summary>The names that are blocked now.</summary>
    /// <exception cref="IOException">People were removed, and the key is missing.</exception>
    public static async Task<Screen> LoadAsync(TalentMapContext db, CancellationToken cancel)
    {
        var removals = await db.Removals.AsNoTracking().Select(r => new { r.NameHash, r.Length, IsLifted = r.LiftedAt != null }).ToListAsync(cancel);
        var names = removals.Where(r => !r.IsLifted).Select(r => (r.NameHash, r.Length)).ToList();
        return new Screen(removals.Count == 0 ? NameBlock.Of([]) : NameBlock.Of(KeyOf(db), names), (removals.Count, removals.Count - names.Count));
    }

    /// <summary>Whether somebody was removed, or a block lifted, since: asked within the transaction that stores what was let through.</summary>
    public async Task<bool> IsOutdatedAsync(TalentMapContext db, CancellationToken cancel) =>
        stamp != (await db.Removals.CountAsync(cancel), await db.Removals.CountAsync(r => r.LiftedAt != null, cancel));

    /// <summary>What may be stored of an article, and what it says.</summary>
    public Passed Pass(Incoming incoming)
    {
        var facts = BlackBars.Extract(incoming.Article);
        if (stamp.Removals == stamp.Lifted) return Whole(incoming, facts);
        var texts = TextsOf(incoming);
        if (!texts.Any(text => block.In(text).Any())) return Whole(incoming, facts);
        var hidden = Hidden.In(texts, block, [.. facts.People.Select(p => new Told([p.Name, .. p.Aliases]))], facts.Companies.SelectMany(c => c.Aliases.Prepend(c.Name)));
        return hidden.IsNothing ? Whole(incoming, facts) : Blacked(incoming, hidden);
    }

    /// <summary>Some words, such as a file's name, without the names that are blocked.</summary>
    public string Black(string words) => stamp.Removals == stamp.Lifted ? words : Hidden.In([Letters.Of(words)], block, [], []).Black(words);

    /// <summary>The folder of a map.</summary>
    public static string FolderOf(TalentMapContext db) => Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource))!;

    /// <summary>All of an article that may hold a name.</summary>
    internal static List<Letters> TextsOf(Incoming incoming)
    {
        var head = incoming.Article.Masthead;
        string?[] texts = [incoming.Article.Text, head.Title, head.Author, head.Publisher, head.Url, incoming.FileName, incoming.Format == ArticleFormat.Text ? null : incoming.Source];
        return [.. texts.OfType<string>().Select(Letters.Of)];
    }

    /// <summary>The article without what is hidden: every unit of the text keeps its place, so spans hold.</summary>
    internal static Passed Blacked(Incoming incoming, Hidden hidden)
    {
        var (article, head) = (incoming.Article, incoming.Article.Masthead);
        var masthead = head with
        {
            Title = Black(head.Title),
            Author = Black(head.Author),
            Publisher = Black(head.Publisher),
            Url = Black(head.Url) == head.Url ? head.Url : null, // an address with a bar in it leads nowhere
        };
        var text = hidden.Black(article.Text);
        var (source, format) = BlackSource(incoming, hidden, text);
        // What is stored as plain text has lost the lines that said when it was published.
        var black = new Article(text, masthead, article.PublishedAssumed ?? (format == incoming.Format ? null : head.Published));
        return new Passed(black, BlackBars.Extract(black), Encoding.UTF8.GetBytes(source), format, hidden.Black(incoming.FileName));

        string? Black(string? words) => words is null ? null : hidden.Black(words);
    }

    private static Passed Whole(Incoming incoming, ArticleFacts facts) => new(incoming.Article, facts, null, incoming.Format, incoming.FileName);

    // A source that would be read otherwise than the text that is stored (**███**說 is no emphasis) gives way to that text.
    private static (string Source, ArticleFormat Format) BlackSource(Incoming incoming, Hidden hidden, string text)
    {
        if (incoming.Format == ArticleFormat.Text) return (text, incoming.Format);
        var black = hidden.BlackMarkup(incoming.Source);
        foreach (var source in (string[])[black, Emphasised().Replace(black, "$2")])
        {
            if (ArticleReader.Read(source, incoming.Format, null).Text == text) return (source, incoming.Format);
        }
        return (text, ArticleFormat.Text);
    }

    private static byte[] KeyOf(TalentMapContext db) =>
        BlockKey.TryRead(FolderOf(db)) ?? throw new IOException(
            $"People were removed from this map, and the key that keeps them out is missing: put '{BlockKey.FileIn(FolderOf(db))}' back from your backup.");

    [GeneratedRegex(@"(\*{1,3}|_{1,3})(█+)\1", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Emphasised();
}
