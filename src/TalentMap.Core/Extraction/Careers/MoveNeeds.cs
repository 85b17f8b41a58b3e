namespace TalentMap.Core.Extraction.Careers;

/// <summary>Tells whether a verb has beside it what its list says that it tells a move only with; see <see cref="Need"/>.</summary>
internal static class MoveNeeds
{
    private const int BannerWithin = 24;

    /// <param name="groups">The posts of its line.</param>
    /// <param name="at">The verb.</param>
    public static bool AreMet(string folded, Clause clause, IReadOnlyList<PostGroup> groups, int at) => clause.Line.Tokens[at].Verb!.Needs switch
    {
        // 创业|了, 创业|, but not 创业|成功者
        Need.Closing => clause.Line.At(at + 1) is Part.Comma or Part.Stop or Part.Move or Part.Date || folded[clause.Line.Tokens[at].Span.End] is '了' or '去' or '后' or '”',
        Need.Post => groups.Any(group => group.First > at && group.Last < clause.End) || GoesOnThere(folded, clause.Line, groups, at),
        Need.Direct => clause.Line.At(at + 1) == Part.Company && (WorksBehind(clause, at) || Enters(folded, clause.Line, at)),
        Need.Place => LeavesWork(folded, clause, at),
        Need.Banner => folded.AsSpan(clause.Line.Tokens[at].Span.End, Math.Min(BannerWithin, clause.Line.Span.End - clause.Line.Tokens[at].Span.End)).IndexOfAny('麾', '门', '怀') >= 0,
        Need.Passive => MovePeople.IsPassive(clause, at) || MovePeople.IsDone(clause, at),
        _ => true,
    };

    /// <summary>Whether the clause goes on to work or a post: 到|云谷|任CTO, 到|云谷|工作.</summary>
    public static bool WorksBehind(Clause clause, int at)
    {
        for (var i = at + 2; i < clause.End; i++)
        {
            if (clause.Line.At(i) is Part.Works or Part.Holds) return true;
        }
        return false;
    }

    // 去了|云谷|,如今|是|云谷总监
    private static bool GoesOnThere(string folded, Line line, IReadOnlyList<PostGroup> groups, int at) => folded[line.Tokens[at].Span.Start] == '去' && line.At(at + 1) == Part.Company && line.At(at + 2) == Part.Comma
        && groups.Any(group => group.First > at + 2 && group.Posts[0].Company == line.Tokens[at + 1].Company);

    // 毕业后进入|云谷|,
    private static bool Enters(string folded, Line line, int at) => folded[line.Tokens[at].Span.Start] == '进' && line.At(at + 2) is Part.Comma or Part.Stop;

    // 离开|云谷, 离开|了|, 离开|公司, but not 离开|会场
    private static bool LeavesWork(string folded, Clause clause, int at)
    {
        if (clause.Line.At(at + 1) != Part.Other || MovePlaces.Of(folded, clause, at, null).Count > 0) return true;
        if (clause.Line.At(at + 2) == Part.Move && clause.Line.Tokens[at + 1].Span.Length <= 2) return true; // 离开|并|加盟云谷
        var behind = folded.AsSpan(clause.Line.Tokens[at + 1].Span.Start);
        foreach (var word in (ReadOnlySpan<string>)["了", "后", "时", "前", "之", "岗位", "团队", "职位"])
        {
            if (behind.StartsWith(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
