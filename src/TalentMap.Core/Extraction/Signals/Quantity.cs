using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>What kind of thing a figure counts.</summary>
internal enum Measure { Money, People, Companies, Deals, GPUs, Openings, Months, Ratio }

/// <summary>A figure with what it counts.</summary>
/// <param name="Span">The figure and its unit.</param>
/// <param name="Currency">For money its ISO code, null where the home currency is meant.</param>
/// <param name="Change">For a pair (从293人增至500人) whether it grew.</param>
internal sealed record Quantity(TextSpan Span, decimal? Low, decimal? High, Measure Measure, string? Currency = null, Direction? Change = null);
