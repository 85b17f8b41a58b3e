using TalentMap.Core.Extraction.Companies;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Extraction.People;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Doubts;

/// <summary>How far another reading of a name reaches beyond the one that was found, in characters; below 0 where it ends sooner.</summary>
internal readonly record struct Shift(int Left, int Right)
{
    /// <summary>Where a name stands that is read so.</summary>
    public TextSpan Of(TextSpan place) => TextSpan.Between(place.Start - Left, place.End + Right);

    /// <summary>The place that was found, of one that is read so.</summary>
    public TextSpan Back(TextSpan place) => TextSpan.Between(place.Start + Left, place.End - Right);
}

/// <summary>Another reading of a found name, and where it stands.</summary>
internal sealed record Rival(Shift Shift, List<TextSpan> Places);

/// <summary>
/// Proposes where else a found name may begin or end: 贺兰|加盟 sooner, 饶有|为 later, 创|云谷科技 behind its first character, 云谷|绝影 behind the next word.
/// Which reading is right is weighed like everything else (<see cref="Settlement"/>).
/// </summary>
internal static class Rivals
{
    private const int MostPlaces = 8; // of an organisation, where it is looked for what stands beside it
    private const int ShortestName = 2; // characters
    private const int LongestPerson = 5;
    private const int MostWords = 3; // that a longer name may take in on one side
    private const int Farthest = 10; // characters of them
    private const int MostCut = 2; // words, or characters of a person's name, that a shorter one leaves out

    /// <summary>Other readings of somebody's Chinese name that all its places allow.</summary>
    public static IEnumerable<Rival> OfPerson(Scene scene, IReadOnlyList<TextSpan> places)
    {
        var length = places[0].Length;
        for (var i = 0; i < length; i++)
        {
            if (!Script.IsHan(scene.At(places[0].Start + i))) yield break; // Leo, 玛雅·科恩
        }
        for (var cut = 1; cut <= MostCut && length - cut >= ShortestName; cut++) yield return Moved(new Shift(0, -cut), places);
        if (length > ShortestName) yield return Moved(new Shift(-1, 0), places);
        for (var more = 1; more <= MostCut && length + more <= LongestPerson; more++)
        {
            if (AllGoOn(scene, places, more - 1, 1)) yield return Moved(new Shift(0, more), places);
            else break;
        }
        if (length < LongestPerson && AllGoOn(scene, places, -1, -1) && Surnames.ClassOf(scene.At(places[0].Start - 1)) is not null) yield return Moved(new Shift(1, 0), places);
    }

    private static Rival Moved(Shift shift, IReadOnlyList<TextSpan> places) => new(shift, [.. places.Select(shift.Of)]);

    // The same character stands behind all places (or before them), and belongs to nobody.
    private static bool AllGoOn(Scene scene, IReadOnlyList<TextSpan> places, int offset, int side)
    {
        int Beside(TextSpan place) => (side > 0 ? place.End : place.Start) + offset;
        var unit = scene.At(Beside(places[0]));
        if (!Script.IsHan(unit)) return false;
        foreach (var place in places)
        {
            if (scene.At(Beside(place)) != unit || scene.IsTaken(Beside(place))) return false;
        }
        return true;
    }

    /// <summary>Other readings of an organisation's name, each with those of its places that allow it.</summary>
    /// <param name="places">Where the same letters stand.</param>
    /// <param name="listed">Whether the name is widely known: then it may be longer, but not shorter.</param>
    public static IEnumerable<Rival> OfOrganisation(Scene scene, IReadOnlyList<TextSpan> places, bool listed)
    {
        var rivals = new Dictionary<TextSpan, Rival>(new SameLetters(scene.Folded));
        for (var i = 0; i < places.Count && i < MostPlaces; i++)
        {
            foreach (var shift in Shifts(scene, places[i], listed))
            {
                var span = shift.Of(places[i]);
                if (rivals.TryGetValue(span, out var rival)) rival.Places.Add(span);
                else rivals[span] = new Rival(shift, [span]);
            }
        }
        if (places.Count > MostPlaces)
        {
            // what is cut off at one place is cut off at all
            foreach (var rival in rivals.Values.Where(rival => rival.Shift is { Left: <= 0, Right: <= 0 })) rival.Places.AddRange(places.Skip(MostPlaces).Select(rival.Shift.Of));
        }
        return rivals.Values;
    }

    private static IEnumerable<Shift> Shifts(Scene scene, TextSpan place, bool listed)
    {
        var at = place.End;
        for (var words = 0; words < MostWords && Next(scene, at) is > 0 and var length && at + length - place.End <= Farthest; words++)
        {
            at += length;
            yield return new Shift(0, at - place.End);
        }
        at = place.Start;
        for (var words = 0; words < MostWords && Previous(scene, at) is > 0 and var length && place.Start - at + length <= Farthest; words++)
        {
            at -= length;
            yield return new Shift(place.Start - at, 0);
        }
        if (listed) yield break;
        at = place.Start;
        for (var words = 0; words < MostCut && Math.Max(1, scene.Segments.LengthAt(at)) is var length && place.End - at - length >= ShortestName; words++)
        {
            at += length;
            yield return new Shift(place.Start - at, 0);
        }
        at = place.End;
        for (var words = 0; words < MostCut && Math.Max(1, scene.Segments.LengthBefore(at)) is var length && at - length - place.Start >= ShortestName; words++)
        {
            at -= length;
            yield return new Shift(0, at - place.End);
        }
    }

    // The length of the word behind a name that may belong to it; 0 for none.
    private static int Next(Scene scene, int at)
    {
        if (KnownReach.HoldsPlace(scene, at)) return scene.WordLength(at + 1) + 2; // 云谷|(中国)
        var start = scene.At(at) == ' ' && Scene.IsLatin(scene.At(at + 1)) ? at + 1 : at;
        return MayBelong(scene, start) && (scene.Starting(start) & (Sign.Title | Sign.Speech | Sign.Deed)) == 0 ? start - at + Math.Max(1, scene.Segments.LengthAt(start)) : 0;
    }

    private static int Previous(Scene scene, int at)
    {
        var end = scene.At(at - 1) == ' ' && Scene.IsLatin(scene.At(at - 2)) ? at - 1 : at;
        var length = Math.Max(1, scene.Segments.LengthBefore(end));
        return end - length >= 0 && MayBelong(scene, end - length) ? at - end + length : 0;
    }

    private static bool MayBelong(Scene scene, int start) =>
        start >= 0 && start < scene.Folded.Length && scene.Segments.KindAt(start) is SegmentKind.Stray or SegmentKind.Noun or SegmentKind.Latin && (!scene.IsTaken(start) || scene.IsOfOrganisation(start))
        && !(scene.Segments.LengthAt(start) == 1 && OrganisationBorders.IsFunction(scene.At(start)));
}
