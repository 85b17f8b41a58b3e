using System.CommandLine;

namespace TalentMap.Commands;

/// <summary>The option <c>--data DIR</c>, the same for every command that opens the map.</summary>
internal static class DataFolder
{
    public static Option<string?> Option() => new("--data") { Description = "The folder of the database and the logs", HelpName = "DIR" };

    /// <summary>The option as a setting of the host.</summary>
    public static IEnumerable<string> Settings(string? folder)
    {
        if (folder is not null) yield return $"--{TalentMapOptions.Section}:{nameof(TalentMapOptions.Data)}={folder}";
    }
}
