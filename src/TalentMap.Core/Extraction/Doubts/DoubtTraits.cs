using System.Runtime.InteropServices;
using TalentMap.Core.Extraction.Companies;
using TalentMap.Core.Extraction.Learned;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Extraction.People;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Doubts;

/// <summary>
/// Tells what can be seen of somebody or of an organisation that was found: how the name is made, what stands around its places, how often it is met. Each trait is
/// a number of 64 bits; what it is worth is learned.
/// </summary>
internal sealed class DoubtTraits(Scene scene)
{
    private const int MostPlaces = 8;
    private const int LongestName = 12;
    private const int ShortText = 120;
    private const int AllSigns = 0x7fff;

    private readonly List<ulong> _keys = [];
    private readonly int _heading = Math.Max(0, scene.Folded.AsSpan().IndexOf('\n')); // the end of the first line
    private readonly int _size = scene.Folded.Length < ShortText ? 1 : 0; // a sentence by itself tells less, and annotators of sentences count more as organisations
    private ulong _who; // person or organisation

    private enum Trait
    {
        Bias, Name, Ending, Beginning, Length, Kind, Shape, Prior, Met, Aliases, Owner, OwnerRest, Owned, Before, BeforeTwo, BeforeThree, Behind, BehindTwo, BehindThree, SignBefore, SignBehind, Read, Share, ShareOfShape, Segments, Line, Place, Pair, WordBefore, WordBehind, Size, Shift, Moved,
    }

    /// <summary>What can be seen of an organisation.</summary>
    /// <param name="all">The names of all organisations.</param>
    /// <returns>Each trait once, in order; until the next question.</returns>
    public ReadOnlySpan<ulong> Of(Company company, NameBeginnings all)
    {
        Begin(1);
        var name = Script.Fold(company.Name);
        var first = company.Mentions[0];
        var (suffix, suffixLength) = SuffixedOrganisations.SuffixOf(scene, first);
        var known = company.Aliases.Prepend(company.Name).Any(n => KnownOrganisations.IsKnown(Script.Fold(n)));
        var shape = known ? KnownOrganisations.NeedsProof(name) ? 1 : 0 : suffix is { } ending ? 2 + (int)ending.Force : Scene.IsLatin(name[0]) ? 5 : Scene.IsLatin(name[^1]) ? 6 : 7;
        Add(Trait.Kind, (int)company.Kind, shape);
        Add(Trait.Prior, Math.Clamp((int)Math.Round(NameShapes.Prior(scene, first) * 2), -8, 6), known ? 1 : 0);
        Add(Trait.Aliases, Math.Min(company.Aliases.Count, 3), shape);
        if (known) Add(Trait.Name, name);
        if (suffixLength > 0) Add(Trait.Ending, name.AsSpan(name.Length - suffixLength), 1);
        See(name, company.Mentions, shape, TagKind.Organisation);
        Owners(name, all, shape);
        return Seen();
    }

    /// <summary>What can be seen of somebody, in whose places no organisation was looked for yet.</summary>
    /// <param name="name">The name, which may be a rival of the one that was found.</param>
    /// <returns>Each trait once, in order; until the next question.</returns>
    public ReadOnlySpan<ulong> Of(Draft person, string name, IReadOnlyList<TextSpan> places)
    {
        Begin(2);
        var surname = Surnames.ClassOf(name[0]) is { } known ? (int)known : 0;
        var shape = Scene.IsLatin(name[0]) ? 20 + Math.Min(name.Count(c => c == ' '), 3) : name.Contains('·') ? 30 : Math.Min(name.Length, 5) * 32 + surname;
        Add(Trait.Aliases, Math.Min(person.Names.Count, 4), shape);
        Add(Trait.Kind, person.Pseudonym ? 1 : 0);
        See(name, places, shape, TagKind.Person);
        return Seen();
    }

    private void Begin(ulong who)
    {
        _keys.Clear();
        _who = who;
        Add(Trait.Bias);
    }

    private ReadOnlySpan<ulong> Seen()
    {
        _keys.Sort();
        var keys = CollectionsMarshal.AsSpan(_keys);
        var count = 1;
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] != keys[count - 1]) keys[count++] = keys[i];
        }
        return keys[..count];
    }

    private void See(string name, IReadOnlyList<TextSpan> places, int shape, TagKind kind)
    {
        Add(Trait.Shape, shape);
        Add(Trait.Length, Math.Min(name.Length, LongestName), shape);
        Add(Trait.Met, Math.Min(places.Count, 6), shape);
        for (var length = 1; length <= 3 && length < name.Length; length++)
        {
            Add(Trait.Ending, name.AsSpan(name.Length - length));
            Add(Trait.Beginning, name.AsSpan(0, length));
        }
        for (var i = 1; i < name.Length && i < LongestName; i++) Add(Trait.Pair, name[i - 1], name[i]);
        var words = 0;
        for (var at = places[0].Start; at < places[0].End; words++) at += Math.Max(1, scene.Segments.LengthAt(at));
        Add(Trait.Segments, Math.Min(words, 5), (int)scene.Segments.KindAt(places[0].Start), shape);
        var (read, readElse, noStory, lines, quoted, titles, heading) = (0, 0, 0, 0, 0, 0, 0);
        var counted = Math.Min(places.Count, MostPlaces);
        for (var i = 0; i < counted; i++)
        {
            var place = places[i];
            Around(place, shape);
            if (scene.TaggedAt(place.Start) is { } run)
            {
                var exact = run.Span == place;
                if (exact && run.Kind == kind) read++;
                else readElse++;
                Add(Trait.Read, (int)run.Kind, exact ? 1 : run.Span.Length > place.Length ? 2 : 3, Math.Min(run.Strength / 60, 7));
                if (exact) Add(Trait.Read, 9, (int)run.Kind, shape);
            }
            else if (scene.IsInsideTagged(place.Start)) readElse++;
            if (scene.TellsNoStory(place.Start)) noStory++;
            if (place.Start < _heading) heading++;
            if (scene.At(place.Start - 1) == '\n') lines++;
            if (scene.At(place.Start - 1) is '“' or '《' or '「') quoted++;
            if ((scene.Starting(place.End) & (Sign.Title | Sign.TaggedPost)) != 0) titles++;
        }
        Share(0, read, counted, shape);
        Add(Trait.Size, _size, shape, read == 0 ? 0 : read == counted ? 2 : 1);
        Add(Trait.Size, _size, (int)scene.Ending(places[0].Start) & AllSigns, 3);
        Share(1, readElse, counted, shape);
        Share(2, noStory, counted, shape);
        Share(3, lines, counted, shape);
        Share(4, quoted, counted, shape);
        Share(5, titles, counted, shape);
        Share(6, heading, counted, shape);
        Add(Trait.Place, Math.Min(places[0].Start / 150, 8), shape);
    }

    // None, some, most or all of the places.
    private void Share(int what, int some, int all, int shape)
    {
        var share = some == 0 ? 0 : some == all ? 3 : 2 * some < all ? 1 : 2;
        Add(Trait.Share, what, share, Math.Min(all, 3));
        Add(Trait.ShareOfShape, what, share, shape);
    }

    private void Around(TextSpan place, int shape)
    {
        var (start, end) = (place.Start, place.End);
        Add(Trait.Before, scene.At(start - 1), shape);
        Add(Trait.Behind, scene.At(end), shape);
        Add(Trait.BeforeTwo, scene.At(start - 1), scene.At(start - 2));
        Add(Trait.BehindTwo, scene.At(end), scene.At(end + 1));
        Add(Trait.BeforeThree, scene.At(start - 1), scene.At(start - 2), scene.At(start - 3));
        Add(Trait.BehindThree, scene.At(end), scene.At(end + 1), scene.At(end + 2));
        if (scene.Segments.LengthBefore(start) is > 1 and var before) Add(Trait.WordBefore, scene.Folded.AsSpan(start - before, before));
        if (scene.Segments.LengthAt(end) is > 1 and var behind) Add(Trait.WordBehind, scene.Folded.AsSpan(end, behind));
        for (var bit = 0; bit < 16; bit++)
        {
            if (((int)scene.Ending(start) >> bit & 1) != 0) Add(Trait.SignBefore, bit, scene.IsTaken(start - 1) ? 1 : 0, shape);
            if (((int)scene.Starting(end) >> bit & 1) != 0) Add(Trait.SignBehind, bit, scene.IsTaken(end) ? 1 : 0, shape);
        }
        if (scene.At(start - 1) is '“' or '《' or '「' or '(') Add(Trait.Line, scene.At(start - 1), scene.At(start - 2), scene.At(end));
    }

    // 清华大学|交叉信息研究院: whose it seems to be, and whether that one stands alone elsewhere; 星河 of 星河中国.
    private void Owners(string name, NameBeginnings all, int shape)
    {
        var owner = all.LongestOf(name);
        Add(Trait.Owned, all.Begins(name) ? 1 : 0, shape);
        if (owner == 0) return;
        Add(Trait.Owner, shape, Math.Min(name.Length - owner, 8));
        Add(Trait.OwnerRest, name.AsSpan(owner));
        Add(Trait.OwnerRest, name.AsSpan(Math.Max(owner, name.Length - 2)), 1);
    }

    /// <summary>What a reading of a name takes to it, or leaves beside it: 贺兰|加盟.</summary>
    /// <param name="place">One of its places.</param>
    /// <returns>Each trait once, in order; until the next question.</returns>
    public ReadOnlySpan<ulong> Of(Shift shift, bool ofPerson, TextSpan place)
    {
        const int farthest = 4;
        _keys.Clear();
        _who = ofPerson ? 2UL : 1;
        Add(Trait.Shift, Math.Clamp(shift.Left, -farthest, farthest), Math.Clamp(shift.Right, -farthest, farthest));
        Add(Trait.Shift, Math.Sign(shift.Left) * 2 + 8, Math.Sign(shift.Right) * 2 + 8, Math.Min(place.Length, LongestName));
        if (shift == default) return Seen();
        var (start, end, side) = shift switch
        {
            { Right: > 0 } => (place.End - shift.Right, place.End, 1),
            { Right: < 0 } => (place.End, place.End - shift.Right, 2),
            { Left: > 0 } => (place.Start, place.Start + shift.Left, 3),
            _ => (place.Start + shift.Left, place.Start, 4),
        };
        Add(Trait.Moved, scene.Folded.AsSpan(start, end - start), side);
        Add(Trait.Moved, side, (int)scene.Segments.KindAt(start), scene.Segments.Borders(end) ? 1 : 0);
        Add(Trait.Moved, 8 + side, (int)scene.Starting(start) & AllSigns);
        return Seen();
    }

    private void Add(Trait trait, int first = 0, int second = 0, int third = 0) => _keys.Add(TraitKey.Mix(TraitKey.Mix(TraitKey.Mix(TraitKey.Mix(_who, (int)trait + 1), first), second), third));

    private void Add(Trait trait, ReadOnlySpan<char> words, int more = 0)
    {
        var key = TraitKey.Mix(TraitKey.Mix(_who, (int)trait + 1), more + 1);
        foreach (var unit in words) key = TraitKey.Mix(key, unit);
        _keys.Add(key);
    }
}
