using System.Globalization;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Review;

namespace TalentMap.Pages;

/// <summary>Facts and how sure they are, in the reader's words.</summary>
public static class FactWords
{
    /// <summary>A kind of fact or a family of kinds.</summary>
    public static string KindOfFact(this Words words, string kind) => kind switch
    {
        nameof(RoleStatus.Current) => words["PostCurrent"],
        nameof(RoleStatus.Former) => words["PostFormer"],
        nameof(FactFamily.Role) => words["Roles"],
        nameof(FactFamily.Move) => words["Moves"],
        nameof(FactFamily.Signal) => words["Signals"],
        _ => words[kind],
    };

    /// <summary>How sure the engine is: 把握 83%.</summary>
    public static string Score(this Words words, double score) => words["Score", string.Create(CultureInfo.InvariantCulture, $"{score * 100:0}%")];

    /// <summary>What a fact says, in one line.</summary>
    public static string Say(this Words words, Statement said)
    {
        var figure = words.Figure(said.Low, said.High, said.Unit ?? "");
        var date = FuzzyDate.TryParse(said.Date, out var known) ? Said.Date(known) : null;
        return string.Join(' ', new[] { said.Person?.Name, words.KindOfFact(said.Kind), said.Company?.Name, said.Words, figure, date }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
