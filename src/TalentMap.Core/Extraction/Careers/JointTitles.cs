using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>Parts titles that are told in one: 总裁兼COO, 联合创始人、技术副总裁.</summary>
internal static class JointTitles
{
    public static IEnumerable<TextSpan> Split(string folded, TextSpan joint)
    {
        var start = joint.Start;
        for (var i = joint.Start; i <= joint.End; i++)
        {
            if (i < joint.End && folded[i] is not ('兼' or '、' or '和' or '与' or '及' or '暨' or '/')) continue;
            var part = TextSpan.Between(start, i);
            if (!part.Of(folded).IsWhiteSpace()) yield return part;
            start = i + 1;
        }
    }
}
