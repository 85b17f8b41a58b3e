using TalentMap.Core.Extraction.Careers.Choices;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>
/// Asks a clause what happens in it that no listed verb tells: at its organisations, with its posts, and, where it names neither, to the people it speaks of.
/// </summary>
internal sealed class Events(Article article, Account account)
{
    private readonly List<(Post Post, Person Person, Company Company, float Sure)> _posts = [];

    /// <summary>Keeps a post of the clause that is being read.</summary>
    public void Keep(Post post, Person person, Company company, float sure) => _posts.Add((post, person, company, sure));

    /// <summary>Reads what happens in a clause.</summary>
    public void Read(Clause clause)
    {
        Works(clause);
        Posts(clause);
        Turns(clause);
    }

    // 请林晓岚坐上|总裁|的椅子: every post of the clause is asked whether it was taken up or given up here
    private void Posts(Clause clause)
    {
        for (var i = 0; i < _posts.Count; i++)
        {
            var (post, person, company, sure) = _posts[i];
            account.Chooser.Context.Ask(Question.Post, clause, post.At, post.At, (int)post.Tie, default, null);
            var (what, share) = account.Chooser.Event(clause, post.At, person, company, sure);
            if (what is not (Happening.Nothing or Happening.Works) && !WasFetched(clause, post.At, person)) Happen(clause, post.At, person, company, what, post.Title, sure * share);
        }
        _posts.Clear();
    }

    // 6月12日,他|摘下工牌: a clause is asked of the people it speaks of, and of where they work and the firm named last, where it does not name them
    private void Turns(Clause clause)
    {
        if (clause.Line.Tokens.FindIndex(clause.Start, clause.End - clause.Start, static token => token.Part is Part.Other or Part.Others or Part.Move) < 0) return;
        foreach (var person in WhomOf(clause))
        {
            var works = account.Employments.NowOf(person);
            if (works is not null) Turn(clause, person, works, employs: true);
            if (account.Firm is { } firm && firm != works) Turn(clause, person, firm, employs: false);
        }
    }

    private void Turn(Clause clause, Person person, Company company, bool employs)
    {
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (clause.Line.Tokens[i].Company == company) return; // asked there
        }
        var (what, share) = account.Chooser.Turn(clause, person, company, employs);
        if (what is not (Happening.Nothing or Happening.Works)) Happen(clause, clause.End - 1, person, company, what, null, share);
    }

    // Those it is about, and those it names.
    private static List<Person> WhomOf(Clause clause)
    {
        const int most = 4;
        var whom = clause.Subject.Length <= most ? clause.Subject.ToList() : [];
        for (var i = clause.Start; i < clause.End && whom.Count < most; i++)
        {
            if (clause.Line.Tokens[i].Person is { } person && !whom.Contains(person)) whom.Add(person);
        }
        return whom;
    }

    // 挖来了|雷山科技的|首席科学家|林晓岚: where and what she was when she was fetched
    private static bool WasFetched(Clause clause, int at, Person person)
    {
        if (!IsHers(clause, at, person)) return false;
        for (var i = at - 1; i >= clause.Start; i--)
        {
            if (clause.Line.Tokens[i].Verb is { } verb) return verb.Word == MoveWord.Poach;
        }
        return false;
    }

    /// <summary>Whether only a post and the like stand between an organisation or a post and the person's name behind it.</summary>
    internal static bool IsHers(Clause clause, int at, Person person)
    {
        var next = at + 1;
        while (clause.Line.At(next) is Part.Title or Part.Other) next++;
        return clause.Line.At(next) == Part.Person && clause.Line.Tokens[next].Person == person;
    }

    // 曾在|云谷|工作, 毕业于|云谷大学: every organisation of the clause is asked who was there
    private void Works(Clause clause)
    {
        List<(Person Person, Company Company, bool Former)>? ruled = null;
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (clause.Line.Tokens[i].Company is not { } company) continue;
            ruled ??= [.. Workplaces.In(clause, account.Firm)];
            var (told, former) = ToldAt(company, ruled);
            var chosen = account.Chooser.Place(clause, i, company, new Ruled(told, company));
            if (chosen.People.Length == 0) continue;
            var seen = PastTraits.Around(account.Chooser.Context, company, former, article.Reference);
            foreach (var person in chosen.People)
            {
                var (what, share) = account.Chooser.Event(clause, i, person, company, chosen.Sure);
                if (what == Happening.Works)
                {
                    account.Told.Add(new ToldPost(person, company, null, former, clause.Line.Span, clause.Line.Tokens[clause.Start].Span.Start) { Seen = seen, Sure = chosen.Sure });
                    account.Employments.Tell(person, company, former, clause.Line.Span);
                }
                else if (what != Happening.Nothing && !WasFetched(clause, i, person)) Happen(clause, i, person, company, what, null, chosen.Sure * share);
            }
        }
    }

    private static (Person[] People, bool Former) ToldAt(Company company, List<(Person Person, Company Company, bool Former)> ruled)
    {
        List<Person>? people = null;
        var former = false;
        foreach (var found in ruled)
        {
            if (found.Company != company) continue;
            (people ??= []).Add(found.Person);
            former |= found.Former;
        }
        return (people?.ToArray() ?? [], former);
    }

    private void Happen(Clause clause, int at, Person person, Company company, Happening what, TextSpan? title, float sure)
    {
        var kind = what switch { Happening.Join => MoveKind.Join, Happening.Leave => MoveKind.Leave, Happening.Found => MoveKind.Found, Happening.Advise => MoveKind.Advise, _ => MoveKind.Appoint };
        if (account.Told.Tells(clause.Line.Span, person, company, kind, title, (start, end) => Signals.Clauses.AreOne(article.Folded, start, end))) return;
        var (date, dateSure) = account.DateOf(clause, at, person, kind);
        account.Tell(new ToldMove(person, kind, company, title, date, clause.Line.Span, clause.Line.Tokens[at].Span.Start) { Sure = sure, DateSure = dateSure });
    }
}
