using System.Runtime.InteropServices;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Confidence;

/// <summary>Gives every fact its certainty, after all are found: from what the article shows around it and from the facts beside it.</summary>
internal sealed class Appraisal
{
    private const int Crowded = 4;

    private readonly Surroundings _surroundings;
    private readonly CareerReasons _careers;
    private readonly SignalReasons _signals;

    public Appraisal(Article article, Cast cast)
    {
        _surroundings = new Surroundings(article);
        _careers = new CareerReasons(article, cast, _surroundings);
        _signals = new SignalReasons(article, _surroundings);
    }

    /// <summary>The roles, each with its certainty.</summary>
    public IReadOnlyList<Role> Roles(IReadOnlyList<Role> roles, IReadOnlyList<Move> moves)
    {
        var moved = moves.Select(move => (move.Person, move.Company)).ToHashSet();
        var tellers = Tellers(roles.Select(role => role.Evidence));
        var rivals = Rivals(roles);
        return [.. roles.Select(role => role with { Certainty = Of(role) })];

        Certainty Of(Role role) => _careers.Of(role.Certainty.With(Reason.KindCurrentRole + (int)role.Status), role.Person, role.Company, (role.Title, role.Evidence))
            .With(Reason.ToldAsRoleAndMove, moved.Contains((role.Person, role.Company)))
            .With(Reason.RivalRole, role.Status == RoleStatus.Current && rivals.Contains(role.Person))
            .With(Reason.CrowdedSentence, tellers[_surroundings.SentenceOf(role.Evidence)] >= Crowded);
    }

    // Who is told to be at several organisations now.
    private static HashSet<Person> Rivals(IReadOnlyList<Role> roles)
    {
        var (places, rivals) = (new Dictionary<Person, Company>(), new HashSet<Person>());
        foreach (var role in roles)
        {
            if (role.Status == RoleStatus.Current && !places.TryAdd(role.Person, role.Company) && places[role.Person] != role.Company) rivals.Add(role.Person);
        }
        return rivals;
    }

    /// <summary>The moves, each with its certainty.</summary>
    public IReadOnlyList<Move> Moves(IReadOnlyList<Move> moves, IReadOnlyList<Role> roles)
    {
        var held = roles.Select(role => (role.Person, role.Company)).ToHashSet();
        var tellers = Tellers(moves.Select(move => move.Evidence));
        return [.. moves.Select(move => move with { Certainty = Of(move) })];

        Certainty Of(Move move) => _careers.Of(move.Certainty.With(Reason.KindJoin + (int)move.Kind), move.Person, move.Company, (move.Title, move.Evidence))
            .With(Reason.ToldAsRoleAndMove, move.Company is not null && held.Contains((move.Person, move.Company)))
            .With(Reason.NoDate, move.Date is null)
            .With(Reason.DayOrMonth, move.Date?.Value.Edtf.Length >= 7)
            .With(Reason.CrowdedSentence, tellers[_surroundings.SentenceOf(move.Evidence)] >= Crowded);
    }

    /// <summary>The signals, each with its certainty.</summary>
    public IReadOnlyList<Signal> Signals(IReadOnlyList<Signal> signals)
    {
        var tellers = Tellers(signals.Select(signal => signal.Evidence));
        return [.. signals.Select(signal => signal with { Certainty = _signals.Of(signal, tellers[_surroundings.SentenceOf(signal.Evidence)]) })];
    }

    // How many facts each sentence tells.
    private Dictionary<TextSpan, int> Tellers(IEnumerable<Evidence> facts)
    {
        var tellers = new Dictionary<TextSpan, int>();
        foreach (var fact in facts) CollectionsMarshal.GetValueRefOrAddDefault(tellers, _surroundings.SentenceOf(fact), out _)++;
        return tellers;
    }
}
