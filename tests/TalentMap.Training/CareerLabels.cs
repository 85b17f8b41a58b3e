using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Core.Extraction.Careers;
using TalentMap.Core.Extraction.Careers.Choices;
using TalentMap.Core.Text;

namespace TalentMap.Training;

/// <summary>Tells which answers to a question are right by an annotation; none where it does not say.</summary>
internal static class CareerLabels
{
    public static List<int> Right(CareerGold gold, Asked asked) => asked.Question switch
    {
        Question.Post => gold.Roles is null ? [] : Posts(gold, asked),
        Question.Place => gold.Roles is null ? [] : Places(gold, asked),
        Question.Verb => gold.Moves is null ? [] : Verbs(gold, asked),
        Question.Past => gold.Roles is null ? [] : Pasts(gold, asked),
        Question.Event => gold.Roles is null && gold.Moves is null ? [] : Events(gold, asked),
        Question.Turn => gold.Moves is null ? [] : Turns(gold, asked),
        Question.When => gold.Moves is null ? [] : Dates(gold, asked),
        Question.Title => gold.Moves is null ? [] : Titles(gold, asked),
        Question.Outside => gold.Moves is null ? [] : Outsides(gold, asked),
        _ => [],
    };

    private static List<int> Posts(CareerGold gold, Asked asked)
    {
        var title = CareerGold.Fold(asked.Anchor.In(gold.Article.Text));
        var named = gold.Roles!.Where(role => Alike(CareerGold.Fold(role.Title), title)).ToList();
        bool IsHere(GoldFact role) => role.Quote is null ? Near(gold, role, asked) : Here(role, asked.Anchor);
        return Best(gold, asked, named.Where(IsHere).ToList(), named.Where(role => !IsHere(role)).ToList());
    }

    private static List<int> Places(CareerGold gold, Asked asked)
    {
        var company = asked.Answers.FirstOrDefault(answer => answer.Company is not null)?.Company;
        if (company is null || gold.Name(company) is not { } id) return asked.Answers.Count > 1 ? [0] : [];
        var there = (gold.Roles ?? []).Where(role => role.Title.Length == 0).Concat(gold.Moves ?? []).Where(fact => fact.Company == id).ToList();
        var titled = (gold.Roles ?? []).Where(role => role.Title.Length > 0 && role.Company == id);
        var here = there.Where(fact => fact.Quote is { } quote ? quote.Overlaps(asked.Sentence) && quote.Overlaps(Widened(gold, asked.Anchor)) : Near(gold, fact, asked)).ToList();
        return Best(gold, asked, here, [.. there.Except(here), .. titled]);
    }

    // The clause around a name, more or less: facts of other clauses are not told by it.
    private static TextSpan Widened(CareerGold gold, TextSpan anchor)
    {
        var folded = gold.Article.Folded;
        var (start, end) = (anchor.Start, anchor.End);
        while (start > 0 && folded[start - 1] is not (',' or '。' or ';' or '\n' or '!' or '?')) start--;
        while (end < folded.Length && folded[end] is not (',' or '。' or ';' or '\n' or '!' or '?')) end++;
        return TextSpan.Between(start, end);
    }

    private static List<int> Events(CareerGold gold, Asked asked)
    {
        var answer = asked.Answers[0];
        if (gold.Name(answer.People[0]) is not { } person || gold.Name(answer.Company!) is not { } company) return [0];
        var moves = (gold.Moves ?? []).Where(move => move.Person == person && move.Company == company).ToList();
        var here = moves.Where(move => move.Quote is { } quote ? quote.Overlaps(Widened(gold, asked.Anchor)) : true).ToList();
        var right = here.Select(move => Enum.Parse<Happening>(move.Kind, ignoreCase: true)).Distinct().Select(kind => (int)kind).ToList();
        if (here.Exists(move => move.Quote is null)) right.Add(0);
        var works = (gold.Roles ?? []).Where(role => role.Person == person && role.Company == company).ToList();
        if (right.Count == 0 && gold.Roles is null) return [0, 1];
        if (gold.Moves is null && !works.Exists(role => role.Title.Length == 0)) return works.Count == 0 ? [0, 2, 3, 4, 5, 6] : [0, 1, 2, 3, 4, 5, 6];
        if (right.Count == 0) right.AddRange(works.Count == 0 ? [0] : works.Exists(role => role.Title.Length == 0 && (role.Quote is not { } quote || quote.Overlaps(asked.Sentence))) ? [1] : [0, 1]);
        if (moves.Count > here.Count && !right.Contains(0) && here.Count == 0) right.Add(0);
        return right;
    }

    // A quotation of several clauses does not say which of them tells it, but where one holds the most of it.
    private static List<int> Turns(CareerGold gold, Asked asked)
    {
        var answer = asked.Answers[0];
        var (person, company) = (gold.Name(answer.People[0]), gold.Name(answer.Company!));
        if (person is null || company is null) return [0];
        var right = new List<int>();
        var sure = false;
        foreach (var move in gold.Moves!)
        {
            if (move.Person != person || move.Company != company || move.Quote is { } elsewhere && !elsewhere.Overlaps(asked.Anchor)) continue;
            right.Add((int)Enum.Parse<Happening>(move.Kind, ignoreCase: true));
            sure |= move.Quote is { } quote && (Math.Min(quote.End, asked.Anchor.End) - Math.Max(quote.Start, asked.Anchor.Start)) * 2 > quote.Length;
        }
        return sure ? right : [0, .. right];
    }

    // The dates that mean more or less what is annotated for the moves of somebody that are told here; none where they differ.
    private static List<int> Dates(CareerGold gold, Asked asked)
    {
        var person = gold.Name(asked.Answers[1].People[0]);
        var moves = gold.Moves!.Where(move => move.Person == person && Enum.Parse<MoveKind>(move.Kind, ignoreCase: true) == asked.Move && move.Quote?.Overlaps(asked.Sentence) != false).ToList();
        if (moves.Count > 1) moves = [.. moves.Where(move => move.Quote?.Overlaps(asked.Anchor) != false)];
        if (moves.Select(move => move.Date?.Edtf).Distinct().ToList() is not [var edtf]) return [];
        if (edtf is null) return [0];
        return [.. Enumerable.Range(1, asked.Answers.Count - 1).Where(i => IsSame(moves[0].Date!, asked.Answers[i].Date!))];
    }

    /// <summary>Whether two dates mean the same, as the scorer compares: they share at least half of the days that either allows.</summary>
    public static bool IsSame(FuzzyDate one, FuzzyDate other)
    {
        var shared = Math.Min(one.Latest.DayNumber, other.Latest.DayNumber) - Math.Max(one.Earliest.DayNumber, other.Earliest.DayNumber) + 1;
        var all = Math.Max(one.Latest.DayNumber, other.Latest.DayNumber) - Math.Min(one.Earliest.DayNumber, other.Earliest.DayNumber) + 1;
        return shared * 2 >= all;
    }

    private static List<int> Titles(CareerGold gold, Asked asked)
    {
        var answer = asked.Answers[1];
        var (person, company) = (gold.Name(answer.People[0]), gold.Name(answer.Company!));
        var titles = gold.Moves!.Where(move => move.Person == person && move.Company == company && Enum.Parse<MoveKind>(move.Kind, ignoreCase: true) == asked.Move).Select(move => CareerGold.Fold(move.Title)).Distinct().ToList();
        if (titles is not [var title]) return [];
        return title.Length == 0 ? [0] : [.. Enumerable.Range(1, asked.Answers.Count - 1).Where(i => Alike(CareerGold.Fold(asked.Answers[i].Title!.Value.In(gold.Article.Text)), title))];
    }

    private static List<int> Verbs(CareerGold gold, Asked asked)
    {
        var kinds = asked.Verb!.Word switch
        {
            MoveWord.Join or MoveWord.Poach => new[] { "join", "advise" },
            MoveWord.Leave => ["leave"],
            MoveWord.Found => ["found"],
            MoveWord.Advise => ["advise"],
            _ => ["appoint", "join", "advise"],
        };
        var alike = gold.Moves!.Where(move => kinds.Contains(move.Kind)).ToList();
        bool IsHere(GoldFact move) => move.Quote is null ? Near(gold, move, asked) : Here(move, asked.Anchor);
        return Best(gold, asked, alike.Where(IsHere).ToList(), alike.Where(move => !IsHere(move)).ToList());
    }

    private static List<int> Pasts(CareerGold gold, Asked asked)
    {
        var answer = asked.Answers[0];
        var (person, company) = (gold.Name(answer.People[0]), gold.Name(answer.Company!));
        if (person is null || company is null) return [];
        var title = asked.Anchor == asked.Sentence ? "" : CareerGold.Fold(asked.Anchor.In(gold.Article.Text));
        var founder = TraitList.WithoutKind(answer.Traits[0][1]).Kind == RoleFinder.FounderKind;
        var status = gold.Roles!.Where(role => role.Person == person && role.Company == company && (founder ? Foundings.IsFounder(role.Title) : title.Length == 0 ? role.Title.Length == 0 : Alike(CareerGold.Fold(role.Title), title)))
            .Select(role => role.Kind).Distinct().ToList();
        return status is [var only] ? [only == "former" ? 0 : 1] : [];
    }

    private static List<int> Outsides(CareerGold gold, Asked asked)
    {
        var answer = asked.Answers[0];
        var kinds = gold.Moves!.Where(move => move.Person == gold.Name(answer.People[0]) && move.Company == gold.Name(answer.Company!) && move.Kind is "join" or "appoint").Select(move => move.Kind).Distinct().ToList();
        return kinds is [var only] ? [only == "join" ? 0 : 1] : [];
    }

    // Of the answers that name only people of whom it is told here, those that name most. Facts that stand elsewhere too may be found here, or not.
    private static List<int> Best(CareerGold gold, Asked asked, List<GoldFact> here, List<GoldFact> elsewhere)
    {
        var right = Among(gold, asked, here);
        if (right.Count > 0) return right;
        if (here.Exists(fact => fact.Quote is not null)) return []; // it is told here, but nobody who comes into question is right
        var again = Among(gold, asked, elsewhere);
        return here.Count > 0 && again.Count == 0 ? [0] : [0, .. again];
    }

    private static List<int> Among(CareerGold gold, Asked asked, List<GoldFact> facts)
    {
        var (best, most) = (new List<int>(), 0);
        for (var i = 0; i < asked.Answers.Count; i++)
        {
            var answer = asked.Answers[i];
            if (answer.People.Length == 0) continue;
            var company = answer.Company is null ? null : gold.Name(answer.Company) ?? "?";
            if (!answer.People.All(person => gold.Name(person) is { } id && facts.Exists(fact => fact.Person == id && fact.Company == company))) continue;
            if (answer.People.Length > most) (best, most) = ([], answer.People.Length);
            if (answer.People.Length == most) best.Add(i);
        }
        return best;
    }

    private static bool Here(GoldFact fact, TextSpan anchor) => fact.Quote is not { } quote || quote.Overlaps(anchor);

    // Without a quotation: one of the two is named in the sentence or a little before.
    private static bool Near(CareerGold gold, GoldFact fact, Asked asked)
    {
        var around = TextSpan.Between(Math.Max(0, asked.Sentence.Start - 40), asked.Sentence.End);
        return gold.Cast.People.Any(person => gold.Name(person) == fact.Person && person.Mentions.Any(around.Overlaps))
            || fact.Company is not null && gold.Cast.Companies.Any(company => gold.Name(company) == fact.Company && company.Mentions.Any(asked.Sentence.Overlaps));
    }

    /// <summary>Whether one title holds the other.</summary>
    public static bool Alike(string one, string other) => one.Length > 0 && other.Length > 0 && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal));
}
