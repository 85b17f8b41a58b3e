using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Resolution;
using TalentMap.Storage;

namespace TalentMap.Search;

/// <summary>Who and what is called by some words, for lists to be narrowed by: whoever has them in one of their names, in either script.</summary>
public static class NameFilter
{
    // A match that no row of the index has.
    private const string Nothing = "{NameUnits} : \"\"";

    /// <summary>The people and organisations that have the words in a name.</summary>
    public static IQueryable<long> Called(this TalentMapContext db, string words)
    {
        var match = SearchText.Match(NameKey.Of(words), "NameUnits", "NamePairs") ?? Nothing;
        return db.Database.SqlQuery<long>($"SELECT rowid AS Value FROM EntitySearch WHERE EntitySearch MATCH {match}");
    }

    /// <summary>The articles that have the words in their title.</summary>
    public static IQueryable<long> Titled(this TalentMapContext db, string words)
    {
        var match = SearchText.Match(words, "TitleUnits", "TitlePairs") ?? "{TitleUnits} : \"\"";
        return db.Database.SqlQuery<long>($"SELECT rowid AS Value FROM DocumentSearch WHERE DocumentSearch MATCH {match}");
    }
}
