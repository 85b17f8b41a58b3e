using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TalentMap.Core.Text;

namespace TalentMap.Core.Reading;

/// <summary>
/// A Markdown article as plain text, and the way back: <see cref="Text"/> is what the engine reads and what is stored, and
/// <see cref="ToHtml"/> shows the article as it was written, with markings on that text drawn in. HTML in it is text.
/// </summary>
public sealed class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter().UsePipeTables().UseCjkFriendlyEmphasis().DisableHtml().Build();

    // Paragraphs alone, without lists, quotations and emphasis that could nest.
    private static readonly MarkdownPipeline Plain = MakePlain();

    private readonly MarkdownDocument _document;
    private readonly Dictionary<MarkdownObject, TextSpan> _spans = new(ReferenceEqualityComparer.Instance);
    private readonly StringBuilder _text = new();

    private MarkdownText(string source)
    {
        _document = Read(source);
        FrontMatter = _document.OfType<YamlFrontMatterBlock>().FirstOrDefault()?.Lines.ToString();
        foreach (var block in _document) Write(block);
        while (_text.Length > 0 && char.IsWhiteSpace(_text[^1])) _text.Length--;
        Text = _text.ToString();
    }

    /// <summary>The article without markup; blocks are parted by an empty line, a link is its words.</summary>
    public string Text { get; }

    /// <summary>The YAML between the lines <c>---</c> at the beginning; null where there is none.</summary>
    public string? FrontMatter { get; }

    /// <summary>Reads Markdown.</summary>
    public static MarkdownText Parse(string source) => new(source);

    /// <summary>The article as HTML: p, h1–h6, ul, ol, li, blockquote, strong, em, code, pre, table, hr and the markings' own tags; no other links or images.</summary>
    public string ToHtml(IEnumerable<Marking> markings)
    {
        var html = new StringBuilder();
        var marked = new MarkedText(Text, markings);
        foreach (var block in _document) Show(html, marked, block);
        return html.ToString();
    }

    // What nests deeper than anybody writes (150 emphases in one another) is read as plain paragraphs.
    private static MarkdownDocument Read(string source)
    {
        try
        {
            return Markdown.Parse(source, Pipeline);
        }
        catch (ArgumentException)
        {
            return Markdown.Parse(source, Plain);
        }
    }

    private static MarkdownPipeline MakePlain()
    {
        var plain = new MarkdownPipelineBuilder();
        plain.BlockParsers.Clear();
        plain.BlockParsers.Add(new YamlFrontMatterParser());
        plain.BlockParsers.Add(new ParagraphBlockParser());
        plain.InlineParsers.Clear();
        return plain.Build();
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup:
                return;
            case TableRow row:
                foreach (var cell in row.OfType<TableCell>().SelectMany(c => c)) WriteLeaf(cell, "\t");
                _text.Append('\n');
                return;
            case ContainerBlock container:
                foreach (var child in container) Write(child);
                return;
            default:
                WriteLeaf(block, "\n\n");
                return;
        }
    }

    private void WriteLeaf(Block block, string behind)
    {
        if (block is not LeafBlock leaf) return;
        var before = _text.Length;
        if (leaf.Inline is { } inline) Write(inline);
        else if (leaf is CodeBlock) Place(leaf, leaf.Lines.ToString());
        if (_text.Length > before) _text.Append(behind);
    }

    private void Write(ContainerInline container)
    {
        foreach (var inline in container)
        {
            if (inline is ContainerInline inner) Write(inner);
            else Place(inline, Words(inline));
        }
    }

    private static string Words(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        AutolinkInline link => link.Url,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => "\n",
        _ => "",
    };

    private void Place(MarkdownObject node, string words)
    {
        _spans[node] = new TextSpan(_text.Length, words.Length);
        _text.Append(words);
    }

    private void Show(StringBuilder html, MarkedText marked, Block block)
    {
        var tag = TagOf(block);
        if (tag is null) return;
        if (block is ThematicBreakBlock)
        {
            html.Append("<hr>\n");
            return;
        }
        html.Append('<').Append(tag).Append('>');
        if (block is ContainerBlock container)
        {
            foreach (var child in container) Show(html, marked, child);
        }
        else if (block is LeafBlock { Inline: { } inline })
        {
            Show(html, marked, inline);
        }
        else if (_spans.TryGetValue(block, out var code))
        {
            marked.Append(html, code);
        }
        html.Append("</").Append(tag).Append(">\n");
    }

    private void Show(StringBuilder html, MarkedText marked, ContainerInline container)
    {
        foreach (var inline in container)
        {
            var tag = inline switch
            {
                EmphasisInline { DelimiterCount: 1 } => "em",
                EmphasisInline => "strong",
                CodeInline => "code",
                _ => null,
            };
            if (tag is not null) html.Append('<').Append(tag).Append('>');
            if (inline is ContainerInline inner) Show(html, marked, inner);
            else if (inline is LineBreakInline { IsHard: true }) html.Append("<br>");
            else if (_spans.TryGetValue(inline, out var span)) marked.Append(html, span);
            if (tag is not null) html.Append("</").Append(tag).Append('>');
        }
    }

    // The page has one h1 of its own, so the article's headings begin a level lower.
    private static string? TagOf(Block block) => block switch
    {
        YamlFrontMatterBlock or LinkReferenceDefinitionGroup => null,
        HeadingBlock heading => $"h{Math.Min(heading.Level + 1, 6)}",
        ParagraphBlock => "p",
        QuoteBlock => "blockquote",
        ListBlock { IsOrdered: true } => "ol",
        ListBlock => "ul",
        ListItemBlock => "li",
        CodeBlock => "pre",
        ThematicBreakBlock => "hr",
        Table => "table",
        TableRow => "tr",
        TableCell => "td",
        _ => "div",
    };
}
