using System.Text.Json;

namespace TalentMap.Core.Tests;

/// <summary>Rule cases as data: each file under <c>Specs/</c> is a JSON array, a row a case.</summary>
public static class Spec
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    /// <summary>The rows of a file, each as the arguments of a theory.</summary>
    public static IEnumerable<TheoryDataRow<TRow>> Rows<TRow>(string file)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Specs", file));
        return JsonSerializer.Deserialize<TRow[]>(stream, Options)!.Select(row => new TheoryDataRow<TRow>(row));
    }
}
