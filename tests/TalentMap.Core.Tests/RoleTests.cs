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

    private static IEnumerable<string> Told(CareerCase given) => given.Read().Roles.Select(r => string.Join(' ',
        r.Person.Name, r.Company.Name, r.Title is "" ? "-" : r.Title.Replace(' ', '_'), Enum.GetName(r.Status)!.ToLowerInvariant()));
}
