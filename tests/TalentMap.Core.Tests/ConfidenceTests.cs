using TalentMap.Core.Extraction;
using TalentMap.Core.Extraction.Confidence;

namespace TalentMap.Core.Tests;

public class ConfidenceTests
{
    [Theory]
    [InlineData("林晓岚加入云谷科技，出任CTO。", "有消息称林晓岚加入云谷科技，出任CTO。")]
    [InlineData("林晓岚离开云谷科技。", "云谷科技的林晓岚是一位工程师。她在去年离开。")]
    [InlineData("林晓岚加入云谷科技。", "林晓岚在接受采访时谈到了自己的过去，谈到了老师，也谈到了同学，谈到了故乡，说完这些之后，她又谈到了家人，随后加入云谷科技。")]
    public void A_fact_told_plainly_is_surer_than_one_rumoured_understood_or_far_apart(string plain, string doubtful) =>
        Assert.True(Move(plain).Certainty.Score > Move(doubtful).Certainty.Score, $"{Reasons(plain)} against {Reasons(doubtful)}");

    [Fact]
    public void A_title_beside_both_names_speaks_for_the_role()
    {
        var role = Assert.Single(Read("云谷科技CTO林晓岚说。").Roles);

        Assert.True(role.Certainty.Has(Reason.TitleBesidePerson));
        Assert.True(role.Certainty.Has(Reason.OrganisationBeforeTitle));
        Assert.True(role.Certainty.Has(Reason.NamesInOneClause));
    }

    [Fact]
    public void A_name_that_stands_in_an_earlier_sentence_is_understood()
    {
        var move = Move("云谷科技的林晓岚是一位工程师。她在去年离开。");

        Assert.True(move.Certainty.Has(Reason.PersonUnderstood));
        Assert.True(move.Certainty.Has(Reason.OrganisationUnderstood));
    }

    [Fact]
    public void Every_score_lies_between_0_and_1_and_is_the_sum_of_its_reasons()
    {
        var facts = Read("2024年3月，云谷科技CTO林晓岚加入云谷科技。云谷科技融资2亿元，估值10亿美元，有300名员工。");
        Certainty[] all = [.. facts.Roles.Select(f => f.Certainty), .. facts.Moves.Select(f => f.Certainty), .. facts.Signals.Select(f => f.Certainty)];

        Assert.True(all.Length >= 4);
        Assert.All(all, certainty =>
        {
            Assert.InRange(certainty.Score, 0, 1);
            Assert.Equal(1 / (1 + Math.Exp(-certainty.Reasons.Sum(Weights.Of))), certainty.Score, 0.0051);
            Assert.Single(certainty.Reasons, reason => Weights.Name(reason).StartsWith("kind-", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_weight_keeps_the_limit_that_stands_beside_it() => Assert.All(WordList.Rows("confidence-weights"), row =>
    {
        var weight = double.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture);
        if (row[2] == "any") return;
        var limit = double.Parse(row[2][2..], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(row[2].StartsWith(">=", StringComparison.Ordinal) ? weight >= limit : weight <= limit, string.Join(' ', row));
    });

    private static Move Move(string text) => Assert.Single(Read(text).Moves);

    private static string Reasons(string text) => string.Join(' ', Move(text).Certainty.Reasons.Select(Weights.Name));

    private static ArticleFacts Read(string text) => new CareerCase(text, "林晓岚", "云谷科技", []).Read();
}
