using Microsoft.Extensions.Options;

namespace TalentMap;

/// <summary>
/// What an operator may set: in appsettings under <c>TalentMap</c>, by environment (<c>TALENTMAP__DATA</c>) or on the command line.
/// Checked at start, all failures at once.
/// </summary>
public sealed class TalentMapOptions
{
    public const string Section = "TalentMap";

    /// <summary>The folder of the database and the logs.</summary>
    public string Data { get; set; } = "";

    /// <summary>The folder whose articles the first start imports; empty for none.</summary>
    public string Seeds { get; set; } = "";

    /// <summary>The largest article that is imported, in bytes.</summary>
    public int MaxArticleBytes { get; set; } = Core.Reading.ArticleReader.MaxBytes;

    /// <summary>Whether reading needs a sign-in too.</summary>
    public bool ReadersSignIn { get; set; }

    /// <summary>How many passwords and codes one address may send a minute.</summary>
    public int SignInsAMinute { get; set; } = 20;

    /// <summary>For how many days the log files are kept.</summary>
    public int LogDays { get; set; } = 31;

    /// <summary>Whether readers see only facts that an editor has looked at.</summary>
    public bool HideUnreviewed { get; set; }
}

/// <summary>Says all that is wrong with the settings at once.</summary>
public sealed class TalentMapOptionsCheck : IValidateOptions<TalentMapOptions>
{
    public ValidateOptionsResult Validate(string? name, TalentMapOptions options)
    {
        var problems = Problems(options).ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(TalentMapOptions options)
    {
        if (File.Exists(options.Data)) yield return $"TalentMap:Data is '{options.Data}', a file: give a folder.";
        if (options.Seeds.Length > 0 && !Directory.Exists(options.Seeds)) yield return $"TalentMap:Seeds is '{options.Seeds}': there is no such folder.";
        if (options.MaxArticleBytes is < 1 or > Core.Reading.ArticleReader.MaxBytes)
        {
            yield return $"TalentMap:MaxArticleBytes is {options.MaxArticleBytes}: give 1 to {Core.Reading.ArticleReader.MaxBytes}.";
        }
        if (options.SignInsAMinute < 1) yield return $"TalentMap:SignInsAMinute is {options.SignInsAMinute}: give 1 or more.";
        if (options.LogDays is < 1 or > 3650) yield return $"TalentMap:LogDays is {options.LogDays}: give 1 to 3650.";
    }
}
