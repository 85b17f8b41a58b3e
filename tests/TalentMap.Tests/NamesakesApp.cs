namespace TalentMap.Tests;

/// <summary>The real app with three pairs of namesakes.</summary>
public sealed class NamesakesApp : TalentMapApp
{
    protected override IEnumerable<(string Name, string Text)> Articles()
    {
        foreach (var (person, i) in ((string[])["陸一鳴", "蘇婉清", "顧長風"]).Select((p, i) => (p, i)))
        {
            yield return ($"a{i}.md", Paper($"{person}離開遠山", $"近日，遠山科技前產品總監{person}離職。{person}曾任遠山科技副總裁，已加入星河智能，出任首席科學家。"));
            yield return ($"b{i}.md", Paper($"{person}離開南湖", $"近日，南湖軟件前技術總監{person}離職。{person}曾任南湖軟件副總裁，已加入青禾資本，出任合夥人。"));
            yield return ($"c{i}.md", Paper($"{person}在星河", $"星河智能首席科學家{person}表示，團隊已有300人。"));
        }
    }

    private static string Paper(string title, string text) => $"---\ntitle: {title}\npublished: 2023-06-20\n---\n\n{text}\n";
}
