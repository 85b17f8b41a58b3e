namespace TalentMap.Bench;

/// <summary>Measures the site on a large landscape: what is found, how soon facts are decided, how fast pages come, what they ask the database, and how near it is to the least possible.</summary>
internal static class Bench
{
    private const int MostCommands = 5;

    /// <summary>What can be measured by itself.</summary>
    public static readonly string[] Parts = ["linking", "finding", "pages", "sight", "review", "races"];

    public static async Task<int> RunAsync(Ground ground, IReadOnlyList<string> parts)
    {
        var truth = ground.Prepare();
        await using var inside = await Inside.StartAsync(ground.Data);
        await using var db = await inside.OpenAsync();
        if (parts.Contains("linking")) await Linking.MeasureAsync(db, truth);
        if (parts.Contains("review")) await Reviewing.MeasureAsync(ground, db);
        if (parts.All(part => part is "linking" or "review")) return 0;
        var map = await Map.ReadAsync(db, truth);
        var kinds = PageKinds.Of(map, ground.Articles);
        using (var site = await StartSiteAsync(ground))
        {
            if (parts.Contains("finding")) await Finding.MeasureAsync(site.Client, map);
            if (parts.Contains("pages")) await PagesAsync(site.Client, inside, kinds);
            if (parts.Contains("sight")) await Sight.MeasureAsync(site.Client.BaseAddress!, kinds);
        }
        if (parts.Contains("races")) await Races.RunAsync(ground, [.. kinds.Single(k => k.Name == "a person").Addresses]);
        return 0;
    }

    /// <summary>The site on the landscape alone, without the project's own articles.</summary>
    public static Task<Server> StartSiteAsync(Ground ground)
    {
        var nothing = Directory.CreateDirectory(Path.Combine(ground.Folder, "no-seeds")).FullName;
        return Server.StartAsync(ground.Program, url => ["serve", "--urls", url, "--data", ground.Data], ("TALENTMAP__SEEDS", nothing));
    }

    private static async Task PagesAsync(HttpClient client, Inside inside, IReadOnlyList<PageKind> kinds)
    {
        List<(string Page, Asked Asked)> whole = [];
        Table.Head("page", "p50, p99", "bytes", $"SQL commands (at most {MostCommands})");
        foreach (var kind in kinds)
        {
            var timing = await Timing.OfAsync(client, kind.Addresses, warmUp: 10);
            if (timing is null)
            {
                Table.Row(kind.Name, "not there yet");
                continue;
            }
            var asked = await inside.AskedForAsync(kind.Addresses[0]);
            whole.AddRange(asked.Where(a => a.Scans.Any()).Select(a => (kind.Name, a)));
            Table.Row(kind.Name, $"{timing.Middle:f1} ms, {timing.P99:f1} ms", $"{timing.Bytes:f0}", $"{asked.Count}{(asked.Count > MostCommands ? " TOO MANY" : "")}");
        }
        Table.Head("commands that read a whole table or index");
        foreach (var same in whole.GroupBy(w => w.Asked.Sql)) Say([.. same]);
        if (whole.Count == 0) Console.WriteLine("none");
    }

    private static void Say(List<(string Page, Asked Asked)> same)
    {
        Console.WriteLine($"{string.Join(", ", same.Select(s => s.Page).Distinct())}: {string.Join("; ", same[0].Asked.Scans)}");
        Console.WriteLine("    " + same[0].Asked.Sql.ReplaceLineEndings("\n    "));
    }
}
