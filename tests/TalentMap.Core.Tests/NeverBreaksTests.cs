using System.Text;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;

namespace TalentMap.Core.Tests;

/// <summary>Any bytes and any text give a result or a named problem; a seed makes the same inputs every time.</summary>
public sealed class NeverBreaksTests
{
    private static readonly string[] Pieces =
    [
        "王", "張前", "歐陽", "·", "「", "」", "(", ")", "（", "，", "。", "\n", "\r\n", " ", "　", "加入", "離職", "創立", "前", "的", "CEO", "創始人", "科技", "公司", "騰訊", "2023年", "去年底",
        "近日", "萬", "億", "三四十", "30%", "元", "\ud83d\ude00", "𠮷", "A", "Ng", "-", "…", "“", "”", "、", "和", "從", "跳槽到", "將", "嗎?", "\u200b", "\ufeff", "0", "9999999999999999999999", "年薪", "裁員", "融資",
    ];

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Random_bytes_give_an_article_or_a_named_problem(int seed)
    {
        var random = new Random(seed);
        foreach (var format in Enum.GetValues<ArticleFormat>())
        {
            for (var i = 0; i < 60; i++)
            {
                var bytes = new byte[random.Next(400)];
                random.NextBytes(bytes);
                if (ArticleReader.TryRead(bytes, format, null, out var article, out var problem)) Check(article);
                else Assert.NotEmpty(problem);
            }
        }
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Random_words_give_facts_whose_spans_lie_in_the_text(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 100; i++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(200); n > 0; n--) text.Append(Pieces[random.Next(Pieces.Length)]);
            Check(ArticleReader.Read(text.ToString(), (ArticleFormat)random.Next(3), null));
        }
    }

    private static void Check(Article article)
    {
        var facts = Extractor.Extract(article);
        Assert.All(facts.People.SelectMany(p => p.Mentions).Concat(facts.Companies.SelectMany(c => c.Mentions)), span =>
        {
            Assert.InRange(span.Start, 0, article.Text.Length - 1);
            Assert.InRange(span.End, span.Start + 1, article.Text.Length);
        });
        Assert.NotEmpty(Scoring.Facts.Of(facts).ToString());
    }
}
