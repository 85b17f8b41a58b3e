using TalentMap.Core.Extraction.Companies;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>
/// Finds Chinese names: a surname and one or two characters. Every place where one may stand is scored by its clues; then one decision is
/// made for the whole article which of the possible names live there.
/// </summary>
internal static class ChineseNames
{
    // A list of names is read from the known ones outwards.
    private const int RoundsOfLists = 2;

    /// <summary>The proven names of an article, folded.</summary>
    /// <param name="scene">The article.</param>
    /// <param name="places">See <see cref="Places"/>; they are changed.</param>
    public static IReadOnlyList<string> Find(Scene scene, LongList<NamePlace> places)
    {
        var logits = new double[places.Count];
        Span<double> clues = stackalloc double[NameEvidence.Count];
        for (var i = 0; i < places.Count; i++)
        {
            NameEvidence.Gather(scene, places[i], Rival(places, i), clues);
            logits[i] = NameWeights.Sum(clues);
        }
        LongText.EndStep(scene.Text);
        var chosen = NameChoice.Among(NameCandidates.Of(scene, places, logits));
        for (var round = 0; round < RoundsOfLists && chosen.Count > 0; round++)
        {
            if (!NameLists.Raise(scene, places, logits, chosen)) break;
            LongText.EndStep(scene.Text);
            chosen = NameChoice.Among(NameCandidates.Of(scene, places, logits));
        }
        return [.. chosen.Select(c => c.Name)];
    }

    /// <summary>All places where a name may stand, in order.</summary>
    public static LongList<NamePlace> Places(Scene scene, Segmentation reading)
    {
        var places = new LongList<NamePlace>();
        for (var start = 0; start < scene.Folded.Length; start++)
        {
            if (scene.IsTaken(start)) continue;
            var surname = Surnames.LengthAt(scene.Folded.AsSpan(start));
            if (surname == 0) continue;
            for (var given = 1; given <= 2; given++)
            {
                var span = new TextSpan(start, surname + given);
                if (MayStand(scene, span, surname)) places.Add(Place(scene, reading, span, surname));
            }
        }
        LookElsewhere(scene, places);
        return places;
    }

    // 岳棠科技 in one place speaks against a person in each other place of 岳棠.
    private static void LookElsewhere(Scene scene, LongList<NamePlace> places)
    {
        HashSet<string>? firms = null;
        for (var i = 0; i < places.Count; i++)
        {
            var span = places[i].Span;
            if (SuffixedOrganisations.StartsSuffix(scene, span.End)) (firms ??= new(StringComparer.Ordinal)).Add(span.In(scene.Folded));
        }
        if (firms is null) return;
        var lookup = firms.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < places.Count; i++)
        {
            if (lookup.Contains(places[i].Span.Of(scene.Folded))) places[i] = places[i] with { NamesFirm = true };
        }
    }

    private static NamePlace Place(Scene scene, Segmentation reading, TextSpan span, int surname)
    {
        var (before, after) = (PersonBorders.Before(scene, span.Start), PersonBorders.After(scene, span));
        if (before == NameClue.AfterUnclear) before = PersonBorders.After(reading.WordBefore(span.Start));
        if (after == NameClue.BeforeUnclear) after = PersonBorders.Before(reading.WordAt(span.End));
        return new NamePlace(span, (byte)surname, (float)reading.Gain(span, NameCosts.Of(span.Of(scene.Folded), surname))) { Borders = (before, after), Firm = Firm(scene, span) };
    }

    private static (float, float) Firm(Scene scene, TextSpan span)
    {
        var before = OrganisationBorders.TellingBefore(scene, span.Start)?.Weight ?? 0;
        var after = (OrganisationBorders.TellingAfter(scene, span.End)?.Weight ?? 0) + OrganisationBorders.Frame(scene, span);
        return ((float)before, (float)after);
    }

    /// <summary>The gain of the best other name that takes characters of a place; null where there is none.</summary>
    public static double? Rival(LongList<NamePlace> places, int place)
    {
        var span = places[place].Span;
        double? best = null;
        for (var i = place - 1; i >= 0 && places[i].Span.Start > span.Start - 4; i--) Look(places[i]);
        for (var i = place + 1; i < places.Count && places[i].Span.Start < span.End; i++) Look(places[i]);
        return best;

        void Look(in NamePlace other)
        {
            if (other.Span.Overlaps(span) && !(best >= other.Gain)) best = other.Gain;
        }
    }

    private static bool MayStand(Scene scene, TextSpan span, int surname)
    {
        if (span.End > scene.Folded.Length) return false;
        for (var i = span.Start + surname; i < span.End; i++)
        {
            if (scene.IsTaken(i) || !Surnames.MayBeGiven(scene.Folded[i])) return false;
        }
        if (scene.Starting(span.Start + surname).HasFlag(Sign.Address) && scene.WordLength(span.Start + surname) is > 1 and var title && title >= span.Length - surname) return false; // 林|先生
        return !SuffixedOrganisations.StartsSuffix(scene, span.Start + surname); // 苇|杭智能
    }
}
