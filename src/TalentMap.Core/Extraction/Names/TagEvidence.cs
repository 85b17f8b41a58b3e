using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Names;

/// <summary>What the tagger says of a possible name: its runs are one piece of evidence among others.</summary>
internal static class TagEvidence
{
    private const double Most = 2.2;
    private const double Least = 1.0;
    private const double FullStrength = 120;

    /// <summary>How much the tagger speaks for a name of this kind at this span; below 0 where it reads another border or another kind.</summary>
    public static double For(Scene scene, TextSpan span, TagKind kind)
    {
        if (scene.TaggedAt(span.Start) is not { } run) return 0;
        if (run.Kind != kind) return -0.5;
        return run.Span == span ? Weight(run) : Scene.IsLatin(scene.At(span.Start)) ? 0 : -0.3;
    }

    /// <summary>How much a run says by itself.</summary>
    public static double Weight(TaggedRun run) => Least + (Most - Least) * Math.Min(1, run.Strength / FullStrength);
}
