using TalentMap.Browse;

namespace TalentMap.Pages.Timeline;

/// <summary>A mark of the time line in words.</summary>
public static class MarkWords
{
    /// <summary>What it says: 張前川 加入 遠山科技 產品負責人.</summary>
    public static string Text(this Words words, MarkedFact fact) => fact switch
    {
        { Move: { } move } => $"{move.Person} {words[move.Kind.ToString()]} {move.Company ?? words["NotNamed"]} {move.Title}".TrimEnd(),
        { Signal: { } signal } => Said.Topic(signal) + (signal.Unit is null ? "" : " " + words.Figure(signal)),
        _ => "",
    };

    /// <summary>How it is drawn: the way a signal points, or the kind of a move; in lower case, as style sheet and charts name it.</summary>
    public static string Tone(this MarkedFact fact) => (fact.Move?.Kind.ToString() ?? fact.Signal?.Direction?.ToString() ?? "").ToLowerInvariant();
}
