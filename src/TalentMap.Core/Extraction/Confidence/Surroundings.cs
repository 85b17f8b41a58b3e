using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Confidence;

/// <summary>The sentence that tells a fact, and what its form says of it whatever the fact: a rumour, a quotation, a list, a heading.</summary>
internal sealed class Surroundings(Article article)
{
    private const int Long = 110;
    private const int Endless = 2000;

    private static readonly TermIndex<bool> Rumours = new(WordList.Words("rumour-words").Select(word => Term.Of(word, true)));

    /// <summary>The sentence that ends the evidence; evidence may begin in an earlier one. Of a sentence without end, what stands near.</summary>
    public TextSpan SentenceOf(Evidence evidence)
    {
        var sentence = WholeSentenceOf(evidence);
        if (sentence.Length <= Endless) return sentence;
        return TextSpan.Between(Math.Max(sentence.Start, evidence.Span.Start - Endless / 2), Math.Min(sentence.End, evidence.Span.End + Endless / 2));
    }

    private TextSpan WholeSentenceOf(Evidence evidence)
    {
        var sentences = article.Sentences;
        int low = 0, high = sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (sentences[middle].Start < evidence.Span.End) low = middle;
            else high = middle - 1;
        }
        return sentences.Count > 0 && sentences[low].Overlaps(evidence.Span) ? sentences[low] : evidence.Span;
    }

    /// <summary>Adds what the form of a sentence says.</summary>
    public Certainty Add(Certainty certainty, TextSpan sentence) => certainty
        .With(Reason.Rumour, Rumours.Any(article.Folded, sentence))
        .With(Reason.Quoted, sentence.Of(article.Folded).Contains('“'))
        .With(Reason.ListLine, IsListed(sentence))
        .With(Reason.Heading, IsHeading(sentence))
        .With(Reason.LongSentence, sentence.Length > Long);

    // - 林晓岚:云谷CTO; 1. 周远山
    private bool IsListed(TextSpan sentence)
    {
        var words = sentence.Of(article.Folded);
        return words[0] is '-' or '*' or '•' or '·' or '|' || words.Length > 2 && char.IsAsciiDigit(words[0]) && words[1] is '.' or '、' or ')';
    }

    // A line without a full stop
    private bool IsHeading(TextSpan sentence) =>
        article.Folded[sentence.End - 1] is not ('。' or '!' or '?' or '…' or '”' or ';')
        && (sentence.Start == 0 || article.Folded[sentence.Start - 1] is '\n' or '\r' or ' ');
}
