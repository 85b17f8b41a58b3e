using TalentMap.Core.Dates;

namespace TalentMap.Browse;

/// <summary>What queries read in one column and not in several.</summary>
internal static class Stored
{
    /// <summary>
    /// The date of a stored value. Asked for as a whole, it brings every other column of its row along: of an article's day, the article's text.
    /// </summary>
    public static FuzzyDate? Date(string? edtf) => edtf is null ? null : FuzzyDate.Parse(edtf);
}
