using System.Text.RegularExpressions;

namespace TalentMap.Tests;

/// <summary>The rules of the house, read from the sources: which room may import which.</summary>
public sealed partial class HouseTests
{
    private static readonly string Src = FindSrc();

    // Each room and the rooms it may import; leftmost in the README's picture knows nothing.
    private static readonly Dictionary<string, string[]> May = new()
    {
        ["Core.Text"] = [],
        ["Core.Dates"] = ["Core.Text"],
        ["Core.Reading"] = ["Core.Text", "Core.Dates"],
        ["Core.Extraction"] = ["Core.Text", "Core.Dates", "Core.Reading"],
        ["Core.Resolution"] = ["Core.Text", "Core.Dates"],
        ["Storage"] = ["Core.Text", "Core.Dates", "Core.Reading", "Core.Extraction"],
        ["Search"] = ["Storage", "Core.Resolution", "Core.Text", "Core.Dates", "Core.Extraction"],
        ["Review"] = ["Storage", "Search", "Core.Resolution", "Core.Text", "Core.Dates", "Core.Extraction"],
        ["Blackout"] = ["Storage", "Core.Text", "Core.Reading", "Core.Extraction"],
        ["Rights"] = ["Blackout", "Import", "Storage", "Core.Resolution", "Core.Text", "Core.Reading", "Core.Extraction"],
        ["Import"] = ["Blackout", "Storage", "Search", "Review", "Core.Resolution", "Core.Text", "Core.Dates", "Core.Reading", "Core.Extraction"],
        ["Browse"] = ["Storage", "Search", "Core.Text", "Core.Dates", "Core.Reading", "Core.Extraction"],
        ["Exports"] = ["Browse", "Storage", "Core.Dates", "Core.Extraction"],
        ["Accounts"] = ["Storage"],
        ["Security"] = [],
        ["Resources"] = [],
        ["Pages"] = ["Accounts", "Browse", "Import", "Review", "Search", "Storage", "Security", "Resources", "Core.Text", "Core.Dates", "Core.Reading", "Core.Extraction", "Rights"],
        ["Commands"] = ["Accounts", "Import", "Storage", "Search", "Security", "Core.Text", "Core.Dates", "Core.Reading", "Core.Extraction", "Rights", "Blackout"],
    };

    [Fact]
    public void No_room_imports_a_room_it_may_not()
    {
        var broken =
            from file in Sources()
            let room = RoomOf(file)
            where room is not null
            from Match use in Usings().Matches(File.ReadAllText(file))
            let wanted = use.Groups[1].Value
            where wanted != room && May.ContainsKey(wanted) && !May[room].Contains(wanted)
            select $"{Path.GetRelativePath(Src, file)} imports {wanted}";

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_folder_is_a_known_room() =>
        Assert.Empty(
            from file in Sources()
            let folder = Path.GetRelativePath(Src, Path.GetDirectoryName(file)!)
            where folder is not ("TalentMap" or "TalentMap.Core") && RoomOf(file) is null
            select folder);

    [Fact]
    public void No_file_is_longer_than_400_lines() =>
        Assert.Empty(from file in Sources() where File.ReadLines(file).Count() > 400 select Path.GetRelativePath(Src, file));

    [Fact]
    public void The_engine_has_no_clock() =>
        Assert.Empty(from file in Sources() where file.Contains("TalentMap.Core") && Clock().IsMatch(File.ReadAllText(file)) select file);

    private static IEnumerable<string> Sources() =>
        from file in Directory.EnumerateFiles(Src, "*.cs", SearchOption.AllDirectories)
        where !file.Contains("/obj/") && !file.Contains("/bin/") && !file.Contains("/node_modules/") && !file.Contains("/Migrations/")
        select file;

    private static string? RoomOf(string file)
    {
        var parts = Path.GetRelativePath(Src, file).Split('/');
        if (parts.Length < 3) return null;
        var room = parts[0] == "TalentMap.Core" ? $"Core.{parts[1]}" : parts[1];
        return May.ContainsKey(room) ? room : null;
    }

    private static string FindSrc()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TalentMap.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "src");
    }

    [GeneratedRegex(@"^using TalentMap\.((?:Core\.)?\w+)", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Usings();

    [GeneratedRegex(@"DateTime(Offset)?\.(Now|UtcNow|Today)|TimeProvider", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();
}
