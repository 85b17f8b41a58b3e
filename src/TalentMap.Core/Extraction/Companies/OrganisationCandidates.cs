using System.Buffers;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Companies;

/// <summary>
/// Gathers every possible name of an unknown organisation with the evidence of all its places and decides once a name: by its suffix, by the words beside it,
/// by the tagger. Of names that share a place the better proven one stays (萤火智能, not 网传萤火智能).
/// </summary>
internal sealed class OrganisationCandidates
{
    private const int Shortest = 2;
    private const int Longest = 7;
    private const double StrongBorder = 0.7;
    private const double Enough = 0.5;
    private const double Doubtful = 0.6; // what repetition may make up for
    private const int Read = 100; // strong enough to count as read
    private const double LegalForm = 2; // how much a firm's full name goes before all others
    private const double WithoutPlace = -0.8;
    private const int Convinced = 200;
    private const double Conviction = 0.4;
    private const double LaterBorder = 0.8;
    private const double IntoSuffix = -1.5; // 星野|机器人: the longer name is meant
    private const double Quoted = 2.0;
    private const double InQuotesAfter = 1.5;
    private const int LongestQuoted = 10;
    private const int EnoughStrength = 60;
    private const int LongestTagged = 20;
    private const int ShortestCore = 2;
    private const int LongestCore = 4;
    private const int EnoughOpenings = 2;
    private const double Recurs = 1.2;

    // 一家叫“看见科技”的|公司
    private static readonly string[] Descriptions = ["公司", "企业", "机构", "初创", "创业", "创业公司", "团队", "实验室", "工作室", "基金", "平台"];

    private static readonly SearchValues<char> Marks = SearchValues.Create(",。、;:!?《");

    private readonly Scene _scene;
    private readonly OrganisationNames _names;
    private readonly Dictionary<TextSpan, OrganisationCandidate> _candidates; // by the letters at the span
    private readonly List<OrganisationCandidate> _inOrder = []; // of their first places
    private readonly HashSet<TextSpan> _seen = [];

    private OrganisationCandidates(Scene scene, Drafts known) => (_scene, _names, _candidates) = (scene, new(scene, known), new(new SameLetters(scene.Folded)));

    /// <summary>The proven names with all places where they were met, in the order of their first places.</summary>
    public static List<TextSpan> Find(Scene scene, Drafts known)
    {
        var candidates = new OrganisationCandidates(scene, known);
        candidates.GatherSuffixed();
        candidates.GatherRecurring();
        candidates.GatherBordered();
        candidates.GatherQuoted();
        candidates.GatherTagged();
        candidates.GatherRepeated();
        return candidates.Chosen();
    }

    private void GatherSuffixed() => SuffixedOrganisations.Places(_scene, span => Add(span));

    // 看见|搜索, 三和|汽车: everyday words before a suffix are a firm's name where the two open a clause again and again.
    private void GatherRecurring()
    {
        var met = new Dictionary<TextSpan, int>(new SameLetters(_scene.Folded));
        foreach (var suffix in SuffixedOrganisations.Suffixes(_scene))
        {
            var start = suffix.Start;
            while (start > suffix.Start - LongestCore && !Scene.IsBreak(_scene.At(start - 1)) && !_scene.IsTaken(start - 1)) start--;
            if (start > suffix.Start - ShortestCore || !Scene.IsBreak(_scene.At(start - 1)) || OrganisationBorders.IsFunction(_scene.At(start))) continue;
            var name = TextSpan.Between(start, suffix.End);
            met[name] = met.GetValueOrDefault(name) + 1;
        }
        foreach (var (name, count) in met)
        {
            if (count >= EnoughOpenings) Add(name, Recurs);
        }
    }

    // 加入|星野未来|, 星野未来|创始人, 在|星野未来|任职: from one telling border to each other place where a word ends.
    private void GatherBordered()
    {
        for (var place = 1; place < _scene.Folded.Length; place++)
        {
            if (!_scene.Segments.Borders(place)) continue;
            if (Continues(place) && (OrganisationBorders.OpensFrame(_scene, place) || OrganisationBorders.TellingBefore(_scene, place) is { Weight: >= StrongBorder })) Rightwards(place);
            if (Continues(place - 1) && OrganisationBorders.TellingAfter(_scene, place) is { Weight: >= StrongBorder }) Leftwards(place);
        }
    }

    // 创办了“看见科技”: what quotes hold behind a telling word may be made of everyday words.
    private void GatherQuoted()
    {
        for (var open = _scene.Folded.IndexOf('“'); open >= 0; open = _scene.Folded.IndexOf('“', open + 1))
        {
            var close = _scene.Folded.AsSpan(open + 1, Math.Min(LongestQuoted + 1, _scene.Folded.Length - open - 1)).IndexOf('”');
            var name = new TextSpan(open + 1, Math.Max(0, close));
            if (name.Length < Shortest || _scene.IsTaken(name.Start) || _scene.IsTaken(name.End - 1) || name.Of(_scene.Folded).ContainsAny(Marks)) continue;
            if (!Script.IsHan(_scene.At(name.Start)) || _scene.At(close + open + 2) == '的' && !Descriptions.Any(noun => _scene.Holds(close + open + 3, noun)) || OrganisationBorders.TellingBefore(_scene, open) is not { Weight: >= InQuotesAfter }) continue;
            Add(name, Quoted);
        }
    }

    private void Rightwards(int start)
    {
        for (var end = start; end - start <= Longest && Continues(end);)
        {
            end += Math.Max(1, _scene.Segments.LengthAt(end));
            if (end - start is >= Shortest and <= Longest) AddBare(TextSpan.Between(start, end));
        }
    }

    private void Leftwards(int end)
    {
        for (var start = end; end - start <= Longest && Continues(start - 1);)
        {
            start -= Math.Max(1, _scene.Segments.LengthBefore(start));
            if (end - start is >= Shortest and <= Longest) AddBare(TextSpan.Between(start, end));
        }
    }

    private bool Continues(int place) =>
        !Scene.IsBreak(_scene.At(place)) && !_scene.IsTaken(place) && !OrganisationBorders.IsStop(_scene, place);

    private void AddBare(TextSpan span)
    {
        if (!Script.IsHan(_scene.At(span.Start)) && !Script.IsHan(_scene.At(span.End - 1)) || char.IsAsciiDigit(_scene.At(span.Start))) return;
        if (!_scene.IsWhole(span) || _scene.WordLength(span.Start) >= span.Length) return; // an everyday word
        Add(span);
    }

    // What the tagger reads, where the borders are clean: the rest of 前|星河研究会.
    private void GatherTagged()
    {
        foreach (var run in _scene.Tagged)
        {
            if (run.Kind != TagKind.Organisation || run.Strength < EnoughStrength || run.Span.Length is < Shortest or > LongestTagged) continue;
            var start = run.Span.Start;
            while (_scene.At(start) is '前' or '原' or '“' or '《' or '向' or '从' or '由' or '被' or '对') start++;
            var span = TextSpan.Between(start, run.Span.End);
            if (span.Length < Shortest || _scene.IsTaken(start) && !_scene.Starting(start).HasFlag(Sign.Organisation) || _scene.IsTaken(span.End - 1)) continue;
            if (!Script.IsHan(_scene.At(span.End - 1)) || !SuffixedOrganisations.IsSpecific(_scene, span)) continue;
            Add(span);
        }
    }

    // 星野未来 stands somewhere with a telling word beside it; where it stands without one counts a little too.
    private void GatherRepeated()
    {
        using var names = new NameIndex<bool>();
        var doubtful = false;
        foreach (var candidate in _inOrder)
        {
            if (candidate.Score is not (< Enough and >= Enough - Doubtful)) continue;
            names.Add(candidate.Places[0].In(_scene.Folded), true);
            doubtful = true;
        }
        if (!doubtful) return;
        foreach (var hit in names.All(_scene.Folded))
        {
            if (_scene.IsWhole(hit.Span) && !_scene.IsTaken(hit.Span.Start)) Add(hit.Span);
        }
    }

    private void Add(TextSpan span, double more = 0)
    {
        if (more == 0 && (!_names.Is(span) || !_seen.Add(span))) return;
        if (!_candidates.TryGetValue(span, out var candidate)) _inOrder.Add(_candidates[span] = candidate = new OrganisationCandidate(NameShapes.Prior(_scene, span)));
        candidate.IsRead |= _scene.TaggedAt(span.Start) is { Kind: TagKind.Organisation, Strength: >= Read } run && run.Span == span;
        candidate.Add(span,
            OrganisationBorders.Before(_scene, span.Start).Weight + Tags(span) + more + (_names.KeepsPlace(span) ? WithoutPlace : 0),
            OrganisationBorders.After(_scene, span.End).Weight + OrganisationBorders.Frame(_scene, span) + (SuffixedOrganisations.RunsOnIntoSuffix(_scene, span) ? IntoSuffix : 0));
    }

    // The tagger knows better where a name ends than where it begins: 托付|铭德律师事务所.
    private double Tags(TextSpan span)
    {
        var exact = TagEvidence.For(_scene, span, TagKind.Organisation);
        if (_scene.TaggedUntil(span.End) is not { Kind: TagKind.Organisation } run) return exact;
        if (exact > 0) return run.Strength >= Convinced ? exact + Conviction : exact;
        return run.Span.Start != span.Start ? LaterBorder * TagEvidence.Weight(run) : exact;
    }

    // The best proven first, of equal ones the longer; a place is given once.
    private List<TextSpan> Chosen()
    {
        var proven = new List<(double Proof, int Length, int Order)>();
        for (var i = 0; i < _inOrder.Count; i++)
        {
            if (_inOrder[i] is { Score: >= Enough } candidate) proven.Add((-candidate.Proof - (IsLegal(candidate.Places[0]) ? LegalForm : 0), -candidate.Places[0].Length, i));
        }
        proven.Sort();
        var chosen = new List<TextSpan>();
        var given = PlaceArray.Of<bool>(_scene.Folded.Length);
        foreach (var (_, _, order) in proven)
        {
            foreach (var span in _inOrder[order].Places)
            {
                if (given.AsSpan(span.Start, span.Length).Contains(true)) continue;
                given.AsSpan(span.Start, span.Length).Fill(true);
                chosen.Add(span);
            }
        }
        PlaceArray.Return(given);
        chosen.Sort();
        return chosen;
    }

    // 北京|云谷科技|有限公司: the firm in full, however well 云谷科技 is proven elsewhere.
    private bool IsLegal(TextSpan name) => name.Of(_scene.Folded).EndsWith("有限公司", StringComparison.Ordinal);
}
