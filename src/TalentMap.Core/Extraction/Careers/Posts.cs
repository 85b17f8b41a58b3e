using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>One post as a sentence words it.</summary>
/// <param name="At">The index of the title's token.</param>
internal sealed record Post(TextSpan Title, TitleTie Tie, Company? Company, bool Former, int At);

/// <summary>Posts that are told of the same people in one breath: 前雷山科技副总裁、云谷CEO. The indexes count the line's tokens; the last is inclusive.</summary>
internal sealed record PostGroup(int First, int Last, IReadOnlyList<Post> Posts)
{
    /// <summary>From the first title to the last at the same organisation, for a move whose titles stay together: 总裁兼COO.</summary>
    public TextSpan Words => Posts[0].Title.Join(Posts.TakeWhile(post => post.Company == Posts[0].Company).Last().Title);
}

/// <summary>Finds the posts of a sentence with their organisations.</summary>
internal static class Posts
{
    private const int LongestGap = 14;

    /// <summary>The groups of posts in order.</summary>
    /// <param name="firms">What 该公司 means at a token.</param>
    public static List<PostGroup> In(Line line, Firms firms)
    {
        var groups = new List<PostGroup>();
        for (var i = 0; i < line.Tokens.Count; i++)
        {
            if (line.Tokens[i].Part != Part.Title || IsGloss(line, i)) continue;
            var (first, company, former) = Owner(line, i, firms);
            if (groups is [.., var last] && Continues(line, last.Last, first))
            {
                var own = company is null && first == i - (former ? 1 : 0);
                var past = former || (own || CarriesOn(line, last.First)) && last.Posts[^1].Former;
                var post = new Post(line.Tokens[i].Span, line.Tokens[i].Tie, own ? last.Posts[^1].Company : company, past, i);
                groups[^1] = last with { Last = i, Posts = [.. last.Posts, post] };
            }
            else
            {
                groups.Add(new PostGroup(first, i, [new Post(line.Tokens[i].Span, line.Tokens[i].Tie, company, former, i)]));
            }
        }
        return groups;
    }

    /// <summary>Whether a word that puts posts into the past holds for all that follow: 曾任|云谷总裁、雷山院长, not 前|云谷总裁、雷山院长.</summary>
    public static bool CarriesOn(Line line, int first)
    {
        var mark = line.At(first) is Part.Former or Part.PastWork ? first : first - 1;
        return line.At(mark) is Part.Former or Part.PastWork && line.Tokens[mark].Span.Length > 1;
    }

    // 首席技术官|(CTO): the same once more
    private static bool IsGloss(Line line, int title) =>
        line.At(title - 1) == Part.Open && line.At(title + 1) == Part.Close && line.At(title - 2) == Part.Title;

    // 联合创始人|兼|CEO, 副总裁|、|云谷研究院院长: nothing but joining words lies between
    private static bool Continues(Line line, int last, int first)
    {
        if (first <= last) return true;
        for (var i = last + 1; i < first; i++)
        {
            if (line.Tokens[i].Part is not (Part.And or Part.Joint)) return false;
        }
        return true;
    }

    // 前|雷山科技|(RS)|前|云业务|的|负责人: leftwards from the title to the organisation, over what may stand between
    private static (int First, Company? Company, bool Former) Owner(Line line, int title, Firms firms)
    {
        var former = false;
        var first = title;
        for (var i = title - 1; i >= 0 && title - i <= 8; i--)
        {
            var token = line.Tokens[i];
            switch (token.Part)
            {
                case Part.Former:
                    former = true;
                    first = i;
                    continue;
                case Part.Company:
                    while (line.At(i - 1) == Part.Company) i--; // 云谷|云谷研究院|院长
                    return (line.At(i - 1) is Part.Former ? i - 1 : i, token.Company, former || line.At(i - 1) is Part.Former or Part.PastWork);
                case Part.Firm:
                    return (i, firms.Before(line, i) ?? firms.Last, former || line.At(i - 1) == Part.Former);
                case Part.Holds when Workplace(line, i) is var place and >= 0:
                    return (place, line.Tokens[place + 1].Company, former || line.At(place) == Part.PastWork);
                case Part.Of:
                case Part.Earns when line.Tokens[title].Tie == TitleTie.Study: // 云谷大学|获得|博士学位
                    continue;
                case Part.Close:
                    i = Opening(line, i);
                    continue;
                case Part.Other or Part.Others when token.Span.Length <= LongestGap && !former:
                    former = token.Mark == '时'; // 在云谷|时|的主管
                    continue;
            }
            break;
        }
        return (first, null, former);
    }

    // 曾在|云谷|的|研究部门|担任: the index of the word before the organisation, -1 for none
    private static int Workplace(Line line, int holds)
    {
        for (var i = holds - 1; i > 0 && holds - i <= 4; i--)
        {
            if (line.At(i) != Part.Company && line.At(i) is not (Part.Of or Part.Other or Part.Date)) break;
            if (line.At(i) != Part.Company) continue;
            while (line.At(i - 1) == Part.And && line.At(i - 2) == Part.Company) i -= 2;
            return line.At(i - 1) is Part.At or Part.PastWork ? i - 1 : -1;
        }
        return -1;
    }

    /// <summary>The organisations of a group that names several in a row before its titles: 先后在|云谷|、|雷山|担任; none otherwise.</summary>
    public static List<Company?> PlacesOf(Line line, PostGroup group)
    {
        if (line.At(group.First) is not (Part.At or Part.PastWork)) return NoPlaces;
        var places = new List<Company?>();
        for (var i = group.First + 1; line.At(i) == Part.Company; i += 2)
        {
            places.Add(line.Tokens[i].Company);
            if (line.At(i + 1) != Part.And) break;
        }
        return places.Count > 1 ? places : NoPlaces;
    }

    private static readonly List<Company?> NoPlaces = []; // to be read only

    private static int Opening(Line line, int close)
    {
        var i = close;
        while (i > 0 && close - i < 8 && line.At(i) != Part.Open) i--;
        return i;
    }
}
