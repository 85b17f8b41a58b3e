namespace TalentMap.Blackout;

/// <summary>A person as one text speaks of them.</summary>
/// <param name="IsRemoved">Whether it is known to be somebody removed; else their names tell.</param>
internal sealed record Told(IReadOnlyList<string> Names, bool IsRemoved = false);

/// <summary>What is blacked out in one text: the blocked names that it holds, and what else it calls those people.</summary>
/// <remarks>
/// A full name is blacked out wherever it stands. A name of two Chinese characters (王偉), a nickname or a surname with a title (王教授) is blacked out
/// only in a text that means the person by it, and not within somebody else's longer name (王偉明).
/// </remarks>
internal sealed class Hidden
{
    private readonly HashSet<string> everywhere;
    private readonly HashSet<string> careful;
    private readonly HashSet<string> kept;

    private Hidden(IEnumerable<string> everywhere, IEnumerable<string> careful, IEnumerable<string> others)
    {
        this.everywhere = [.. everywhere];
        this.careful = [.. careful.Except(this.everywhere)];
        kept = [.. others.Where(other => this.careful.Any(form => other.Length > form.Length && other.Contains(form, StringComparison.Ordinal)))];
    }

    public bool IsNothing => everywhere.Count + careful.Count == 0;

    /// <summary>What is to be hidden in a text.</summary>
    /// <param name="texts">Everything in which the names may stand: the text, its title, its source.</param>
    /// <param name="others">The names of its organisations.</param>
    public static Hidden In(IEnumerable<Letters> texts, NameBlock block, IReadOnlyCollection<Told> people, IEnumerable<string> others)
    {
        var found = texts.SelectMany(block.In).ToHashSet();
        var theirs = people.Where(p => p.IsRemoved || p.Names.Any(name => block.Holds(Letters.FormOf(name)))).ToList();
        var rest = people.Except(theirs).SelectMany(p => p.Names).Concat(others).Select(Letters.FormOf).ToHashSet();
        var called = theirs.SelectMany(p => p.Names).Select(Letters.FormOf).Where(form => form.Length > 1 && !rest.Contains(form));
        return new Hidden(found.Where(form => !NameBlock.IsShort(form)), called, rest);
    }

    /// <summary>These names wherever they stand by themselves, for what is no article: a row of a log, a file's name.</summary>
    public static Hidden Names(IEnumerable<string> forms) => new(forms, [], []);

    /// <summary>The text without the names, of the same length.</summary>
    public string Black(string text) => Black(text, Letters.Of(text));

    /// <summary>The source of a page or of Markdown without them, also where marks stand within the name or it stands in a tag.</summary>
    public string BlackMarkup(string source) => Black(Black(source, Letters.OfMarkup(source)));

    private string Black(string text, Letters letters)
    {
        var (keep, runs) = (RunsOf(kept, letters), RunsOf(everywhere, letters).Where(run => !NameBlock.IsShort(letters.Forms.Substring(run.First, run.Length)) || letters.IsAlone(run.First, run.Length)));
        var black = runs.Concat(RunsOf(careful, letters).Where(run => !keep.Exists(k => k.First <= run.First && k.First + k.Length >= run.First + run.Length))).ToList();
        return black.Count == 0 ? text : letters.Black(black);
    }

    private static List<(int First, int Length)> RunsOf(HashSet<string> forms, Letters letters)
    {
        List<(int, int)> runs = [];
        foreach (var form in forms)
        {
            for (var at = letters.Forms.IndexOf(form, StringComparison.Ordinal); at >= 0; at = letters.Forms.IndexOf(form, at + 1, StringComparison.Ordinal))
            {
                if (letters.IsWhole(at, form.Length)) runs.Add((at, form.Length));
            }
        }
        return runs;
    }
}
