using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Names;

/// <summary>A name in Latin letters may stand here: capitalised words that follow one another (Lily Harper, xAI, Stellar Labs).</summary>
/// <param name="Span">Where.</param>
/// <param name="Words">How many words.</param>
internal readonly record struct LatinRun(TextSpan Span, int Words);

/// <summary>Cuts a text's Latin letters into runs that may be names. Words of the trade (AI, CEO, GPU) bound a run.</summary>
internal static class LatinRuns
{
    private const int LongestRun = 5;

    private static readonly WordSet TradeWords = new(WordList.Words("latin-words").Select(Script.Fold));

    private static readonly WordSet OrganisationTails = new(WordList.Words("latin-organisation-words").Select(Script.Fold));

    private static readonly WordSet GivenNames = new(WordList.Rows("given-names").Where(row => row.Length == 1).Select(row => Script.Fold(row[0])));

    // Paris, Summer and Nova begin no name, whoever bears them.
    private static readonly WordSet FirstOfFullNames = new(WordList.Words("given-names-full")
        .Except(WordList.Rows("given-names").Where(row => row.Length > 1).Select(row => row[0]))
        .Select(Script.Fold).Concat(GivenNames.Words));

    private static readonly WordSet Particles = new(["de", "van", "von", "der", "la", "bin", "al", "of", "for", "and", "&", "to", "the"]);

    /// <summary>All runs in order.</summary>
    public static List<LatinRun> In(Scene scene)
    {
        var runs = new List<LatinRun>();
        for (var i = 0; i < scene.Text.Length; i++)
        {
            if (!IsWordUnit(scene.Text[i])) continue;
            i = ReadRun(scene, i, runs);
        }
        return runs;
    }

    /// <summary>The words of a run, folded.</summary>
    public static string[] WordsOf(Scene scene, TextSpan span) => span.In(scene.Folded).Split([' ', '·'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether it is a word of the trade (GPU, CEO) and no name.</summary>
    public static bool IsTradeWord(string word) => TradeWords.Contains(word);

    /// <summary>Whether the last word makes it an organisation: Stellar Labs.</summary>
    public static bool EndsLikeOrganisation(string[] words) => words.Length > 1 && OrganisationTails.Contains(words[^1]);

    /// <summary>Whether it begins with a given name: Lily; Nadia only where a family name follows.</summary>
    public static bool BeginsLikePerson(string[] words) => (words.Length > 1 ? FirstOfFullNames : GivenNames).Contains(words[0]);

    // Reads the words from one place on that single spaces part; returns the last unit read.
    private static int ReadRun(Scene scene, int start, List<LatinRun> runs)
    {
        int runStart = -1, runEnd = -1, count = 0, place = start;
        while (true)
        {
            var end = EndOfWord(scene.Text, place);
            var word = scene.Folded.AsSpan(place, end - place);
            var fits = !scene.IsTaken(place) && IsNameWord(scene, place, end) && count < LongestRun;
            var joins = count > 0 && !scene.IsTaken(place) && Particles.Contains(word);
            if (fits && !(TradeWords.Contains(word) && !JoinsTail(word, count)))
            {
                if (count == 0) runStart = place;
                runEnd = end;
                count++;
            }
            else if (!joins)
            {
                Flush();
            }
            if (end + 1 >= scene.Text.Length || scene.Text[end] is not (' ' or '·') || !IsWordUnit(scene.Text[end + 1]) && scene.Text[end + 1] != '&') break; // Harlan & Stowe
            place = end + 1;
        }
        Flush();
        return EndOfWord(scene.Text, place) - 1;

        void Flush()
        {
            if (count > 0) runs.Add(new LatinRun(TextSpan.Between(runStart, runEnd), count));
            count = 0;
        }
    }

    // AI closes a name (Stellar AI) but opens none (AI 人才).
    private static bool JoinsTail(ReadOnlySpan<char> word, int count) => count > 0 && OrganisationTails.Contains(word);

    private static bool IsNameWord(Scene scene, int start, int end)
    {
        if (char.IsAsciiDigit(scene.Text[start]) && !HasLetter(scene.Text.AsSpan(start, end - start))) return false;
        for (var i = start; i < end; i++)
        {
            if (char.IsUpper(scene.Text[i])) return true;
        }
        return false;
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var unit in word)
        {
            if (char.IsLetter(unit)) return true;
        }
        return false;
    }

    private static bool IsWordUnit(char unit) => Scene.IsLatin(unit) || unit == '@';

    private static int EndOfWord(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (IsWordUnit(text[end])
            || text[end] is '.' or '-' or '’' or '\'' or '&' or '_' && end + 1 < text.Length && IsWordUnit(text[end + 1]))) end++;
        return end;
    }
}
