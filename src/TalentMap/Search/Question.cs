using TalentMap.Core.Resolution;

namespace TalentMap.Search;

/// <summary>Whether the post asked for is held now or was held before; null: either.</summary>
public enum PostStatus { Current, Former }

/// <summary>A post's words in a question.</summary>
/// <param name="Words">Levelled: 产品负责人.</param>
/// <param name="Behind">What stands behind a 前 or 原 that may be the word's own: 前端工程师 is a post, 前产品负责人 a former one. Else null.</param>
public sealed record AskedPost(string Words, string? Behind);

/// <summary>
/// A question for people by what they did: 前抖音产品负责人, 字节 产品, former OpenAI researcher. Each organisation is named by any of its
/// names in the map, the longest first; what is left are a post's words and whether it is over.
/// </summary>
/// <param name="Companies">Each with the entities that its name may mean.</param>
public sealed record Question(IReadOnlyList<Employer> Companies, IReadOnlyList<AskedPost> Posts, PostStatus? Status)
{
    private static readonly string[] Former = ["前任", "曾经", "曾任", "曾在", "离职", "离开", "出走", "former", "formerly", "ex", "前", "原", "曾"];
    private static readonly string[] Current = ["现任", "目前", "在职", "现在", "current", "现"];
    private static readonly string[] Idle = ["的", "了", "在", "任", "担任", "出任", "是", "谁", "人", "人员", "员工", "人物", "at", "of", "the", "who"];

    /// <summary>Whether there is more than the name of one organisation to look for.</summary>
    public bool IsAsked => Companies.Count > 1 || (Companies.Count == 1 && (Posts.Count > 0 || Status is not null));

    /// <summary>The words by which an article would tell of it.</summary>
    public string Words => string.Join(' ', Companies.Select(c => c.Name).Concat(Posts.Select(p => p.Behind ?? p.Words)));

    /// <summary>The question in what was typed.</summary>
    /// <param name="known">The organisations called by a name.</param>
    public static Question Of(string typed, ILookup<string, long> known)
    {
        var text = QuestionText.Of(typed);
        var (companies, rest) = text.Cut(known);
        PostStatus? status = null;
        List<AskedPost> posts = [];
        foreach (var part in rest)
        {
            var words = Strip(part, ref status);
            if (words.Length == 0) continue;
            posts.Add(new AskedPost(words, words.Length > 2 && words[0] is '前' or '原' ? words[1..] : null));
        }
        return new Question(companies, posts, status);
    }

    // Before an organisation's name 前 is a word of its own; where a post begins with it, it may belong to the post.
    private static string Strip(RestPart part, ref PostStatus? status)
    {
        var words = part.Words;
        for (var before = ""; before != words;)
        {
            before = words;
            if (Former.FirstOrDefault(word => IsApart(part with { Words = words }, word)) is { } former) (words, status) = (Without(words, former), PostStatus.Former);
            else if (Current.FirstOrDefault(word => IsApart(part with { Words = words }, word)) is { } current) (words, status) = (Without(words, current), PostStatus.Current);
            else if (Idle.FirstOrDefault(word => IsApart(part with { Words = words }, word)) is { } idle) words = Without(words, idle);
        }
        return words;
    }

    private static bool IsApart(RestPart part, string word) =>
        part.Words == word
        || (!char.IsAsciiLetter(word[0]) && part.Words.Length > word.Length
            && ((part.IsBeforeCompany && part.Words.EndsWith(word, StringComparison.Ordinal))
                || (word.Length > 1 && (part.Words.StartsWith(word, StringComparison.Ordinal) || part.Words.EndsWith(word, StringComparison.Ordinal)))
                || (word is "的" && part.Words.StartsWith(word, StringComparison.Ordinal))));

    private static string Without(string words, string word) => words.StartsWith(word, StringComparison.Ordinal) ? words[word.Length..] : words[..^word.Length];
}

/// <summary>An organisation in a question.</summary>
/// <param name="Name">As typed, levelled.</param>
/// <param name="Entities">Whom it may mean.</param>
public sealed record Employer(string Name, IReadOnlyList<long> Entities);

/// <summary>A part of a question that is no organisation's name.</summary>
public sealed record RestPart(string Words, bool IsBeforeCompany);

/// <summary>A question's letters without what parts them, and where that stood.</summary>
internal sealed class QuestionText
{
    // Longer names there are, but nobody types them out in a question.
    private const int LongestName = 24;
    private const int MostLetters = 60;

    private readonly string letters;
    private readonly HashSet<int> gaps;

    private QuestionText(string letters, HashSet<int> gaps) => (this.letters, this.gaps) = (letters, gaps);

    public static QuestionText Of(string typed)
    {
        var letters = new System.Text.StringBuilder();
        HashSet<int> gaps = [0];
        foreach (var unit in NameKey.Level(typed))
        {
            if (letters.Length == MostLetters) break;
            if (char.IsLetterOrDigit(unit) || unit is '&' or '+' or '#' || char.IsSurrogate(unit)) letters.Append(unit);
            else gaps.Add(letters.Length);
        }
        gaps.Add(letters.Length);
        return new QuestionText(letters.ToString(), gaps);
    }

    /// <summary>All that may be an organisation's name.</summary>
    public IEnumerable<string> Candidates() => Enumerable.Range(0, letters.Length).SelectMany(From).Distinct();

    /// <summary>The organisations, the longest name first at each place, and what is left between them.</summary>
    public (List<Employer> Companies, List<RestPart> Others) Cut(ILookup<string, long> known)
    {
        List<Employer> companies = [];
        List<RestPart> rest = [];
        var begin = 0;
        for (var i = 0; i < letters.Length;)
        {
            var name = From(i).LastOrDefault(known.Contains);
            if (name is null)
            {
                i++;
                continue;
            }
            rest.AddRange(Between(begin, i, isBeforeCompany: true));
            companies.Add(new Employer(name, [.. known[name].Distinct()]));
            begin = i += name.Length;
        }
        rest.AddRange(Between(begin, letters.Length, isBeforeCompany: false));
        return (companies, rest);
    }

    // Shortest first. Within a Latin word no name begins or ends; only Latin words are names across a gap: google deepmind.
    private IEnumerable<string> From(int start)
    {
        if (IsInWord(start)) yield break;
        for (var end = start + 1; end <= Math.Min(letters.Length, start + LongestName); end++)
        {
            if (end - start > 1 && !IsInWord(end)) yield return letters[start..end];
            if (end < letters.Length && gaps.Contains(end) && !(IsLatin(end - 1) && IsLatin(end))) yield break;
        }
    }

    private bool IsInWord(int place) => place > 0 && place < letters.Length && !gaps.Contains(place) && IsLatin(place - 1) && IsLatin(place);

    private bool IsLatin(int place) => char.IsAsciiLetterOrDigit(letters[place]);

    private IEnumerable<RestPart> Between(int begin, int end, bool isBeforeCompany)
    {
        for (var i = begin; i < end;)
        {
            var next = i + 1;
            while (next < end && !gaps.Contains(next)) next++;
            yield return new RestPart(letters[i..next], isBeforeCompany && next == end);
            i = next;
        }
    }
}
