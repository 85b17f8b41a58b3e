using System.Text;
using TalentMap.Blackout;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;

namespace TalentMap.Tests;

/// <summary>Names are found however they are written, and blacked out unit by unit.</summary>
public sealed class BlackoutTests
{
    [Theory]
    [InlineData("陸一鳴", "已請陸一鳴、陆一鸣和陸 一鳴來", "已請███、███和█ ██來")]
    [InlineData("陸一鳴", "陸\n一鳴在此，陸\n\n一鳴不在", "█\n██在此，陸\n\n一鳴不在")]
    [InlineData("陸一鳴", "{\"name\":\"\\u9678一鳴\",\"at\":\"%E9%99%B8%E4%B8%80%E9%B3%B4\"}", "{\"name\":\"████████\",\"at\":\"███████████████████████████\"}")]
    [InlineData("陸一鳴", "&#38520;一鳴", "██████████")]
    [InlineData("Ada Verne", "Ada-Verne, ＡＤＡ ＶＥＲＮＥ, adaverne; Nevada Verne and Ada Vernet", "███-█████, ███ █████, ████████; Nevada Verne and Ada Vernet")]
    [InlineData("José Núñez", "Jose Nunez / JOSÉ NÚÑEZ", "████ █████ / ████ █████")]
    [InlineData("保爾·柯察", "保尔•柯察說", "██•██說")]
    [InlineData("𠮷田一郎", "與𠮷田一郎談", "與█████談")]
    public void A_name_is_blacked_out_wherever_it_stands(string name, string text, string black)
    {
        var hidden = Hidden.Names([Letters.FormOf(name)]);

        Assert.Equal(black, hidden.Black(text));
        Assert.Equal(text.Length, hidden.Black(text).Length);
    }

    [Theory]
    [InlineData("<p>請<b>陸</b>一<em>鳴</em>來</p><p>陸</p><p>一鳴</p>", "<p>請<b>█</b>█<em>█</em>來</p><p>陸</p><p>一鳴</p>")]
    [InlineData("<meta content=\"&#x9678;一鳴\"><a title='陆一鸣'>陸**一鳴**</a>", "<meta content=\"██████████\"><a title='███'>█**██**</a>")]
    public void Marks_within_a_name_hide_nothing(string source, string black) =>
        Assert.Equal(black.Replace("██████████", "█", StringComparison.Ordinal), Hidden.Names([Letters.FormOf("陸一鳴")]).BlackMarkup(source).Replace("██████████", "█", StringComparison.Ordinal));

    [Fact]
    public void A_short_name_is_hidden_where_the_person_is_meant_and_not_within_a_longer_one()
    {
        const string text = "王偉離職。王偉明留任。";
        Told[] people = [new(["王偉"]), new(["王偉明"])];

        Assert.Equal("██離職。王偉明留任。", Black(text, people));
        Assert.Equal("他的棋藝高明。", Black("他的棋藝高明。", [], "高明"));

        static string Black(string text, Told[] people, string name = "王偉") =>
            Hidden.In([Letters.Of(text)], NameBlock.Of([Letters.FormOf(name)]), people, []).Black(text);
    }

    [Fact]
    public void A_hashed_name_is_found_as_a_known_one_is()
    {
        var key = Encoding.UTF8.GetBytes("0123456789abcdef0123456789abcdef");
        var form = Letters.FormOf("陸一鳴");
        var block = NameBlock.Of(key, [(NameBlock.Hash(key, form), form.Length)]);

        Assert.Equal([form], block.In("據悉，陆一鸣已離職。"));
        Assert.Empty(block.In("據悉，陆一凡已離職。"));
        Assert.True(block.Holds(form));
    }

    // The engine reads a bar as somebody, or it would give their move to who stands before.
    [Theory]
    [InlineData("遠山科技創始人陸一鳴近日離職。███6月加入星河智能，出任首席科學家。", "陸一鳴", "星河智能")]
    [InlineData("远山科技产品总监苏婉清说，███2023年3月已加入星河智能。", "苏婉清", "星河智能")]
    [InlineData("遠山科技的林若溪表示，██████ █████已加入星河智能。", "林若溪", "星河智能")]
    public void Who_stands_behind_a_bar_gives_nothing_to_others(string text, string person, string company)
    {
        var facts = BlackBars.Extract(new Article(text, new Masthead()));

        Assert.DoesNotContain(facts.Moves, m => m.Person.Name == person && m.Company?.Name == company);
        Assert.All(facts.People, p => Assert.All(p.Mentions, place => Assert.DoesNotContain('█', place.In(text))));
        Assert.All(facts.Roles.Select(r => r.Title).Concat(facts.Moves.Select(m => m.Title)), title => Assert.True(text.Contains(title, StringComparison.Ordinal) || title.Length == 0));
    }

    // Whoever is blacked out of our annotated articles, the others keep what is told of them, and nothing is told of them that was not.
    [Fact]
    public void Others_keep_what_is_told_of_them()
    {
        var (told, kept, made) = (0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Top(), "tests", "TalentMap.Core.Tests", "Gold"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, i) => i % 3 == 0))
        {
            var article = ArticleReader.Read(File.ReadAllText(file), ArticleFormat.Text, null);
            var facts = BlackBars.Extract(article);
            if (facts.People.MaxBy(p => p.Mentions.Count) is not { Name.Length: > 2 } most) continue;
            var hidden = Hidden.In([Letters.Of(article.Text)], NameBlock.Of([Letters.FormOf(most.Name)]), [.. facts.People.Select(p => new Told([p.Name, .. p.Aliases]))], []);
            var (before, after) = (MovesOf(facts, most.Name), MovesOf(BlackBars.Extract(new Article(hidden.Black(article.Text), article.Masthead)), most.Name));
            told += before.Count;
            kept += before.Intersect(after).Count();
            made += after.Except(before).Count();
        }

        TestContext.Current.SendDiagnosticMessage($"{told} told, {kept} kept, {made} made");
        Assert.InRange((double)kept / told, 0.97, 1);
        Assert.InRange((double)made / told, 0, 0.02);

        static HashSet<string> MovesOf(ArticleFacts facts, string but) =>
        [
            .. facts.Moves.Where(m => m.Person.Name != but).Select(m => $"{m.Person.Name} {m.Kind} {m.Company?.Name}"),
            .. facts.Roles.Where(r => r.Person.Name != but).Select(r => $"{r.Person.Name} {r.Title} {r.Company.Name}"),
        ];
    }

    private static string Top()
    {
        var top = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(top, "TalentMap.sln"))) top = Path.GetDirectoryName(top)!;
        return top;
    }
}
