using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Companies;

/// <summary>Finds the organisations of an article and all their names.</summary>
internal static class CompanyFinder
{
    /// <summary>The organisations that the word list knows; the scene learns where they stand.</summary>
    public static Drafts Known(Scene scene)
    {
        var organisations = new Drafts();
        foreach (var hit in KnownOrganisations.Find(scene))
        {
            if (KnownReach.Of(scene, hit) is { } longer)
            {
                organisations.Add(Draft.Organisation(longer.In(scene.Folded), hit.Value.Kind ?? CompanyKind.Company)); // 星河中国|总裁
                scene.MarkOrganisation(longer);
                scene.Take(longer);
                continue;
            }
            organisations.Add(Draft.Organisation(hit.Value.Names[0], hit.Value.Kind ?? CompanyKind.Company));
            organisations.Name(organisations.Find(hit.Value.Names[0])!, hit.Span.In(scene.Folded));
            scene.MarkOrganisation(hit.Span);
            scene.Take(hit.Span);
        }
        return organisations;
    }

    /// <summary>Adds the unknown ones, by suffix and by context, and joins aliases.</summary>
    public static void AddUnknown(Scene scene, Drafts organisations, List<LatinRun> runs)
    {
        foreach (var span in OrganisationCandidates.Find(scene, organisations))
        {
            AddProven(scene, organisations, span);
            scene.MarkOrganisation(span);
            scene.Take(span);
        }
        foreach (var span in ContextOrganisations.Find(scene, runs).ToList())
        {
            if (!HasWord(scene, span) || KnownOrganisations.NeedsProof(span.Of(scene.Folded))) continue; // nobody works for it here, or it were found already
            organisations.Add(Draft.Organisation(span.In(scene.Folded), KindOf(scene, span)));
            scene.MarkOrganisation(span);
        }
        DropOverreaching(organisations);
        CompanyAliases.Join(scene, organisations);
    }

    // 公司“...”, 公司“  ”: marks and blanks are no name
    private static bool HasWord(Scene scene, TextSpan span)
    {
        foreach (var unit in span.Of(scene.Folded))
        {
            if (char.IsLetterOrDigit(unit)) return true;
        }
        return false;
    }

    // 现星河科技 beside 星河科技: the border was one character too far to the left.
    private static void DropOverreaching(Drafts organisations)
    {
        foreach (var draft in organisations.All)
        {
            var name = draft.Names[0];
            if (name.Length > 3 && (name[0] is '现' or '应' || OrganisationBorders.IsFunction(name[0])) && organisations.Find(name[1..]) is { } proper && proper != draft) draft.Joined = true;
        }
    }

    // 星河|公司 is another name of 星河; 谷歌|实验室 is one of its own.
    private static void AddProven(Scene scene, Drafts organisations, TextSpan span)
    {
        var full = span.In(scene.Folded);
        var (suffix, _) = SuffixedOrganisations.SuffixOf(scene, span);
        if (CompanyAliases.OwnerOf(organisations, full) is { } owner) organisations.Name(owner, full);
        else organisations.Add(Draft.Organisation(full, suffix?.Kind ?? KindOf(scene, span)));
    }

    private static CompanyKind KindOf(Scene scene, TextSpan span)
    {
        if (scene.At(span.Start - 1) == '《') return CompanyKind.Media;
        var last = LatinRuns.WordsOf(scene, span)[^1];
        return last switch
        {
            "ventures" or "capital" or "partners" or "fund" or "investments" => CompanyKind.Fund,
            "lab" or "labs" or "research" or "laboratories" or "brain" => CompanyKind.Lab,
            "university" or "college" or "school" => CompanyKind.University,
            "times" or "post" or "journal" or "news" or "weekly" or "daily" or "review" or "media" => CompanyKind.Media,
            "foundation" or "association" or "society" or "council" => CompanyKind.Other,
            "commission" or "agency" => CompanyKind.Government,
            _ => CompanyKind.Company,
        };
    }
}
