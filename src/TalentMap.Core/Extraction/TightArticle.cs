using System.Text;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction;

/// <summary>
/// An article without the spaces that typographers set between Chinese and Latin letters or figures (2022 年 1 月, 腾讯 AI Lab 的): they tell nothing, and so
/// no finder needs to know of them. What is found is put back into the article as it was written.
/// </summary>
public sealed class TightArticle
{
    private readonly Article _written;
    private readonly int[] _gaps; // before which places of the tight text a space was taken out

    private TightArticle(Article written, Article tight, int[] gaps) => (_written, Article, _gaps) = (written, tight, gaps);

    /// <summary>The article to read.</summary>
    public Article Article { get; }

    /// <summary>The tight form of an article; an article without such spaces is its own.</summary>
    public static TightArticle Of(Article written)
    {
        var gaps = new List<int>();
        var text = Tighten(written.Text, gaps);
        if (gaps.Count == 0) return new TightArticle(written, written, []);
        var spaces = gaps.Select((gap, before) => gap + before).ToList();
        var lines = written.Masthead.Lines.Select(line => TextSpan.Between(Place(line.Start), Place(line.End)));
        return new TightArticle(written, new Article(text, written.Masthead with { Lines = [.. lines] }, written.PublishedAssumed), [.. gaps]);

        int Place(int at) => at - Halving.FirstFrom(spaces, at, static space => space);
    }

    /// <summary>Words without such spaces.</summary>
    public static string Tighten(string words) => Tighten(words, []);

    private static string Tighten(string text, List<int> gaps)
    {
        var tight = new StringBuilder();
        var from = 0;
        for (var at = text.AsSpan().IndexOfAny(' ', '\u00A0'); at >= 0 && at + 1 < text.Length; at++)
        {
            if (text[at] is not (' ' or '\u00A0'))
            {
                var next = text.AsSpan(at).IndexOfAny(' ', '\u00A0');
                if (next < 0 || at + next + 1 >= text.Length) break;
                at += next;
            }
            if (at == 0 || !(IsHan(text[at - 1]) && IsLatin(text[at + 1]) || IsLatin(text[at - 1]) && IsHan(text[at + 1]))) continue;
            tight.Append(text, from, at - from);
            gaps.Add(tight.Length);
            from = at + 1;
        }
        return gaps.Count == 0 ? text : tight.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The facts found in the tight article, as facts of the written one.</summary>
    public ArticleFacts Loosen(ArticleFacts facts)
    {
        if (_gaps.Length == 0) return facts;
        var people = facts.People.ToDictionary(p => p, p => Names(p.Name, p.Aliases, p.Mentions) is var names ? p with { Name = names[0], Aliases = names[1..], Mentions = [.. p.Mentions.Select(Written)] } : p);
        var companies = facts.Companies.ToDictionary(c => c, c => Names(c.Name, c.Aliases, c.Mentions) is var names ? c with { Name = names[0], Aliases = names[1..], Mentions = [.. c.Mentions.Select(Written)] } : c);
        return new ArticleFacts(
            _written, [.. facts.People.Select(p => people[p])], [.. facts.Companies.Select(c => companies[c])],
            [.. facts.Roles.Select(r => r with { Person = people[r.Person], Company = companies[r.Company], Title = Written(r.Title, r.Evidence), Evidence = Written(r.Evidence) })],
            [.. facts.Moves.Select(m => m with { Person = people[m.Person], Company = Of(m.Company), Title = Written(m.Title, m.Evidence), Date = Written(m.Date, m.Evidence), Evidence = Written(m.Evidence) })],
            [.. facts.Signals.Select(s => s with { Company = Of(s.Company), About = Written(s.About, s.Evidence), Date = Written(s.Date, s.Evidence), Evidence = Written(s.Evidence) })]);

        Company? Of(Company? company) => company is null ? null : companies[company];
    }

    private TextSpan Written(TextSpan tight) => TextSpan.Between(Written(tight.Start), Written(tight.End - 1) + 1);

    private int Written(int tight) => tight + Halving.FirstFrom(_gaps, tight + 1, static gap => gap);

    private Evidence Written(Evidence evidence) => _written.Quote(Written(evidence.Span));

    private StatedDate? Written(StatedDate? date, Evidence evidence) => date is null ? null : date with { Words = Written(date.Words, evidence) };

    // All forms in which the names are written, 白桦 AI and 白桦AI, each name's first one first.
    private string[] Names(string name, IReadOnlyList<string> aliases, IReadOnlyList<TextSpan> mentions)
    {
        var forms = mentions.ToLookup(mention => mention.In(Article.Text), mention => Written(mention).In(_written.Text));
        return [.. aliases.Prepend(name).SelectMany(known => forms.Contains(known) ? forms[known] : [known]).Distinct()];
    }

    // Words of the sentence that tells the fact; those that the engine put together (联合创始人 of 联手创办) stand nowhere.
    private string Written(string words, Evidence evidence)
    {
        var at = words.Length == 0 ? -1 : evidence.Span.Of(Article.Text).IndexOf(words);
        return at < 0 ? words : Written(new TextSpan(evidence.Span.Start + at, words.Length)).In(_written.Text);
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c) || c is '%' or '+';
}
