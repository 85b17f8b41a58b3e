using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Names;

/// <summary>Finds what stands in brackets, round, square and 〔〕: 林晓岚(Lily Harper).</summary>
internal static class Brackets
{
    private const int LongestInside = 40;

    /// <summary>The insides of a text's brackets that hold little enough to be a name.</summary>
    public static IEnumerable<TextSpan> In(Scene scene)
    {
        for (var open = 0; open < scene.Folded.Length; open++)
        {
            var closing = scene.Folded[open] switch { '(' => ')', '〔' => '〕', '[' => ']', '【' => '】', _ => '\0' };
            if (closing == '\0') continue;
            var length = scene.Folded.AsSpan(open + 1, Math.Min(LongestInside, scene.Folded.Length - open - 1)).IndexOf(closing);
            if (length > 0) yield return new TextSpan(open + 1, length);
        }
    }
}
