using System.Text;
using TalentMap.Browse;

namespace TalentMap.Pages;

/// <summary>A telling as a line for somebody's notes: the words, the article, who published it and when, and where it stands.</summary>
public static class Citation
{
    /// <summary>「張三加入遠山科技。」《人事》，每日新聞，2023年6月8日。https://…</summary>
    public static string Of(Telling telling, HttpRequest request)
    {
        var line = new StringBuilder($"「{telling.Quote.ReplaceLineEndings(" ").Trim()}」《{telling.Article}》");
        if (telling.Publisher is { } publisher) line.Append('，').Append(publisher);
        if (telling.Published is { } day) line.Append('，').Append(Said.Date(day));
        return line.Append('。').Append(telling.Url ?? $"{request.Scheme}://{request.Host}{telling.Source.Url}").ToString();
    }
}
