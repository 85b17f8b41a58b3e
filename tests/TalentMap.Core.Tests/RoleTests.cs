namespace TalentMap.Core.Tests;

public class RoleTests
{
    public static IEnumerable<TheoryDataRow<CareerCase>> Cases() => Spec.Rows<CareerCase>("roles/roles.json");

    [Theory, MemberData(nameof(Cases))]
    public void Reads_who_is_or_was_what_and_where(CareerCase given) => Assert.Equal(given.Expect.Order(), Told(given).Order());

    [Theory, MemberData(nameof(Cases))]
    public void Quotes_words_of_the_text_that_hold_a_name(CareerCase given)
    {
        foreach (var role in given.Read().Roles)
        {
            Assert.Equal(role.Evidence.Span.In(given.Text), role.Evidence.Words);
            Assert.InRange(role.Evidence.Words.Length, 1, 1000);
            Assert.Contains(role.Person.Mentions.Concat(role.Company.Mentions), role.Evidence.Span.Contains);
        }
    }

    [Fact]
    public void Of_one_person_in_one_house_so_many_titles_are_kept_that_a_text_of_megabytes_is_read_in_its_time()
    {
        string[] fields = ["产品", "技术", "市场", "财务", "法务", "运营", "设计", "研发", "数据", "安全", "算法", "销售", "公关", "战略"];
        string[] ranks = ["总监", "经理", "主管", "副总裁", "负责人", "助理"];
        var text = string.Concat(from field in fields from rank in ranks select $"林晓岚曾任云谷{field}{rank}。");

        Assert.Equal(64, new CareerCase(text, "林晓岚", "云谷", []).Read().Roles.Count);
    }

    private static IEnumerable<string> Told(CareerCase given) => given.Read().Roles.Select(r => string.Join(' ',
        r.Person.Name, r.Company.Name, r.Title is "" ? "-" : r.Title.Replace(' ', '_'), Enum.GetName(r.Status)!.ToLowerInvariant()));
}
