using TalentMap.Core.Extraction.Signals;
using TalentMap.Core.Reading;

namespace TalentMap.Core.Extraction.Confidence;

/// <summary>What a sentence shows of a signal: how near the figure stands to what it measures, and whose it is.</summary>
internal sealed class SignalReasons(Article article, Surroundings surroundings)
{
    private const int Wordy = 45;
    private const int Several = 3;
    private const int Small = 10;

    /// <summary>The reasons of a signal.</summary>
    /// <param name="inSentence">How many signals its sentence tells.</param>
    public Certainty Of(Signal signal, int inSentence)
    {
        var sentence = surroundings.SentenceOf(signal.Evidence);
        var span = signal.Evidence.Span;
        var certainty = default(Certainty).With(Reason.KindCompensation + (int)signal.Kind)
            .With(Reason.OneClause, Clauses.AreOne(article.Folded, span.Start, span.End))
            .With(Reason.WordyEvidence, span.Length > Wordy)
            .With(Reason.ShareOrChange, signal.Unit == Signal.Ratio)
            .With(Reason.MoneyWithUnit, signal.Unit is { Length: >= 3 } unit && char.IsAsciiLetterUpper(unit[^1]))
            .With(Reason.OpenBound, signal.Low is null != signal.High is null)
            .With(Reason.SmallFigure, signal.Unit is not null and not Signal.Ratio && (signal.Low ?? signal.High) < Small)
            .With(Reason.DirectionTold, signal.Direction is not null)
            .With(Reason.SeveralFigures, inSentence >= Several)
            .With(Reason.NoDate, signal.Date is null)
            .With(Reason.DayOrMonth, signal.Date?.Value.Edtf.Length >= 7);
        if (signal.Company is { } owner)
        {
            var named = owner.Mentions.Any(span.Contains);
            certainty = certainty.With(Reason.OwnerNamed, named).With(Reason.OwnerUnderstood, !named);
        }
        return surroundings.Add(certainty, sentence);
    }
}
