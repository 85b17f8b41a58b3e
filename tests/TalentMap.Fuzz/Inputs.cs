using System.Text;
using TalentMap.Core.Reading;

namespace TalentMap.Fuzz;

/// <summary>What is given to the engine: bytes to read, or a text that is decoded already; one of the two is null.</summary>
public sealed record Input(string Kind, ArticleFormat Format, byte[]? Bytes, string? Text);

/// <summary>Makes inputs that nobody would write; a seed and a number give the same input every time, whatever was made before.</summary>
public sealed class Inputs
{
    private const int Usual = 600;
    private const int Longest = 100_000;
    private const int LongOnceIn = 2000;

    private static readonly string[] Pieces =
    [
        "王", "張前", "歐陽", "林曉嵐", "周遠山", "老林", "林總", "莉莉·哈珀", "Lily Harper", "·", "「", "」", "“", "”", "《", "》", "(", ")", "（", "）", "【", "】", "，", "。", "、", "；", "：", "？", "！", "…", "—", "\n", "\r\n", "\r", " ", "　",
        "加入", "離職", "創立", "出任", "任命", "跳槽到", "從", "被", "將", "未", "曾", "前", "的", "和", "等", "為", "化名", "CEO", "創始人", "首席科學家", "副總裁", "教授", "科技", "公司", "大學", "實驗室", "基金", "騰訊", "雲谷", "雲谷科技", "星橋研究院", "他", "她", "該公司", "後者",
        "2023年", "9月", "18日", "去年底", "近日", "至今", "上半年", "三年前", "2023-09-18", "萬", "億", "三四十", "兩成五", "30%", "0.5", "元", "美元", "年薪", "裁員", "融資", "估值", "員工", "招聘", "升溫", "供需比", "9999999999999999999999", "-", "~", "至", "\ud83d\ude00", "𠮷", "\u200b", "\ufeff", "\0", "é", "@a", "a.b",
    ];

    private static readonly string[] Marks =
    [
        "---\n", "title: ", "published: 2023-09\n", "published: [", "author: |\n  ", "? ", "&a *a", "!!binary ", "# ", "## ", "- ", "> ", "```\n", "**", "[", "](", "](javascript:", "![", "|", "\n|---|\n", "<p>", "</p>", "<div", "<!--", "-->", "<script>", "</script>",
        "<table><tr><td>", "<html><head><title>", "<meta charset=gb2312>", "<meta charset=\"utf-7\">", "<article>", "&amp;", "&#x110000;", "&#xD800;", "&lt;", "<![CDATA[", "]]>", "<svg>", "<template>", "來源：", "作者：", "http://a.example/", "\t", "    ", "$$", ":::", "[^1]", "~~",
    ];

    private static readonly string[] Nested = ["（", "(", "[", "【", "《", "“", "‘", "「", "<div>", "<b>", "> ", "- ", "[[", "{", "<", "**", "_", "`", "～", "、", "，", "的", "·", "和"];

    private static readonly string[] Sentences =
    [
        "2023年9月，前雲谷科技副總裁林曉嵐加入星橋研究院，出任首席科學家。", "据知情人士透露，周远山已于近日从雷山智能离职，下一站是北辰资本。", "算法工程師的年薪從60萬元漲到80萬元，漲幅超過三成。",
        "去年底，青禾科技完成2億美元B輪融資，投後估值約12億美元，目前有320名員工。", "“我在云谷做了八年工程师。”莉莉·哈珀（Lily Harper）说。", "沈硯秋（化名）會不會再創業？沒有人知道。",
    ];

    private static readonly Encoding[] Encodings = MakeEncodings();

    private readonly int _seed;
    private readonly string[] _files;

    /// <param name="seed">Where chance begins.</param>
    /// <param name="files">Texts to be spoilt, beside the sentences of its own.</param>
    public Inputs(int seed, IEnumerable<string> files) => (_seed, _files) = (seed, [.. files, string.Concat(Sentences)]);

    /// <summary>The input of a number.</summary>
    public Input Make(int number)
    {
        var random = new Random(unchecked(_seed * 1_000_003 + number));
        var length = random.Next(LongOnceIn) == 0 ? Longest : random.Next(1, Usual);
        var format = (ArticleFormat)random.Next(3);
        return random.Next(6) switch
        {
            0 => new Input("random bytes", format, Bytes(random, length), null),
            1 => new Input("spoilt file", format, SpoiltFile(random, length), null),
            2 => new Input("random Unicode", format, null, Units(random, length)),
            3 => new Input("spoilt sentences", format, null, Spoilt(random, From(random, Sentences, length / 30 + 1))),
            4 => new Input("nesting", format, null, Nest(random, length)),
            _ => new Input("markup", format, Encodings[random.Next(Encodings.Length)].GetBytes(From(random, random.Next(2) == 0 ? Marks : [.. Marks, .. Pieces], length / 4 + 1)), null),
        };
    }

    private static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        if (random.Next(3) == 0) new byte[][] { [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0xff, 0xfe, 0, 0] }[random.Next(4)].AsSpan(0, Math.Min(length, 2)).CopyTo(bytes);
        return bytes;
    }

    private byte[] SpoiltFile(Random random, int length)
    {
        var file = _files[random.Next(_files.Length)];
        var start = random.Next(file.Length);
        var bytes = Encodings[random.Next(Encodings.Length)].GetBytes(file.Substring(start, Math.Min(length, file.Length - start)));
        for (var spots = random.Next(8); spots > 0 && bytes.Length > 0; spots--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes[..random.Next(bytes.Length + 1)];
    }

    // Half surrogates, signs of direction, marks that combine, private and unused units, among them words.
    private static string Units(Random random, int length)
    {
        var text = new StringBuilder(length);
        while (text.Length < length)
        {
            var unit = random.Next(8) switch
            {
                0 => random.Next(0xd800, 0xe000),
                1 => random.Next(0x2000, 0x2070),
                2 => random.Next(0x300, 0x370),
                3 => random.Next(0x80),
                4 => random.Next(0x3000, 0x3040),
                _ => random.Next(0x4e00, 0xa000),
            };
            text.Append(random.Next(40) == 0 ? (char)random.Next(0x10000) : (char)unit);
            if (random.Next(6) == 0) text.Append(Pieces[random.Next(Pieces.Length)]);
        }
        return text.ToString();
    }

    private static string Spoilt(Random random, string given)
    {
        var text = new StringBuilder(given);
        for (var spots = random.Next(12); spots > 0 && text.Length > 2; spots--)
        {
            var at = random.Next(text.Length - 1);
            switch (random.Next(5))
            {
                case 0: text.Remove(at, random.Next(1, Math.Min(20, text.Length - at))); break;
                case 1: text.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                case 2: (text[at], text[at + 1]) = (text[at + 1], text[at]); break;
                case 3: text[at] = (char)random.Next(0x10000); break;
                default: text.Insert(at, text.ToString(at, random.Next(1, Math.Min(30, text.Length - at)))); break;
            }
        }
        return text.ToString();
    }

    private static string Nest(Random random, int length)
    {
        var (open, inside) = (Nested[random.Next(Nested.Length)], random.Next(3) == 0 ? "" : Pieces[random.Next(Pieces.Length)]);
        var text = new StringBuilder(length);
        while (text.Length < length) text.Append(random.Next(50) == 0 ? Nested[random.Next(Nested.Length)] : open).Append(inside);
        return text.ToString();
    }

    private static string From(Random random, string[] pieces, int count)
    {
        var text = new StringBuilder();
        while (count-- > 0) text.Append(pieces[random.Next(pieces.Length)]);
        return text.ToString();
    }

    private static Encoding[] MakeEncodings()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return [Encoding.UTF8, Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.GetEncoding("gb18030"), Encoding.GetEncoding("big5"), Encoding.Latin1];
    }
}
