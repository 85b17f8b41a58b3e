namespace TalentMap.Core.Extraction.Careers;

/// <summary>Tells at which organisations the move of a verb happens.</summary>
internal static class MovePlaces
{
    /// <param name="firm">What 该公司 means.</param>
    public static List<Company> Of(string folded, Clause clause, int verb, Company? firm)
    {
        var word = clause.Line.Tokens[verb].Verb!;
        var found = word.Place == Place.Before ? [] : Behind(clause, verb, word.Word == MoveWord.Found ? null : firm);
        if (word.Word == MoveWord.Found && IsTeam(clause.Line, verb)) return [];
        if (found.Count > 0) return found;
        if (word.Word == MoveWord.Found) return Founded(folded, clause, verb, firm) is { } founded ? [founded] : [];
        return word.Place != Place.After && Before(clause, verb, firm) is { } before ? [before] : [];
    }

    /// <summary>The place left by a join: 从云谷|跳槽到雷山.</summary>
    public static Company? LeftBefore(Clause clause, int verb)
    {
        var line = clause.Line;
        for (var i = verb - 1; i > clause.Start && line.At(i) != Part.Move; i--)
        {
            if (line.At(i) == Part.Graduated || line.Tokens[i].Tie == TitleTie.Study) return null; // 从云谷大学毕业后加入雷山
            if (line.At(i) == Part.Company && line.At(i - 1) == Part.From) return line.Tokens[i].Company;
        }
        return null;
    }

    /// <summary>The organisation that tells of a join: 云谷|方面确认,林晓岚已入职.</summary>
    public static Company? Told(Clause clause, Company? but)
    {
        var line = clause.Line;
        var first = 0;
        while (line.At(first) is Part.Date or Part.Comma) first++; // 6月5日,云谷官宣,…
        return clause.Start > first && line.Tokens[first].Company is { } company && company != but && company.Kind != CompanyKind.Media ? company : null;
    }

    private static List<Company> Behind(Clause clause, int verb, Company? firm)
    {
        var line = clause.Line;
        var found = new List<Company>();
        for (var i = verb + 1; i < clause.End && line.At(i) != Part.Move; i++)
        {
            if (line.At(i) == Part.Company) found.Add(line.Tokens[i].Company!);
            else if (line.At(i) == Part.Firm && firm is not null) found.Add(firm);
            else if (found.Count > 0 && line.At(i) is not Part.And) break;
        }
        return found;
    }

    private static Company? Before(Clause clause, int verb, Company? firm)
    {
        var poached = clause.Line.Tokens[verb].Verb!.Word == MoveWord.Poach;
        for (var i = verb - 1; i >= clause.Start && (clause.Line.At(i) != Part.Move || poached && clause.Line.Tokens[i].Verb!.Word == MoveWord.Poach); i--)
        {
            if (poached && clause.Line.At(i) == Part.Firm) return firm; // 公司|引入林晓岚
            if (clause.Line.At(i) != Part.Company) continue;
            var leaves = clause.Line.Tokens[verb].Verb!.Word == MoveWord.Leave;
            if (leaves && !Parts(clause.Line, i - 1) && clause.Line.At(i + 1) != Part.Person) continue; // 云谷大学教授林晓岚离职
            var left = poached && clause.Line.At(i - 1) == Part.From; // 云谷|从雷山|挖来林晓岚
            if (!left && !(poached && i > Takes(clause, verb))) return clause.Line.Tokens[i].Company;
        }
        return null;
    }

    // 组建|云谷|大模型|团队: a team within is no organisation
    private static bool IsTeam(Line line, int verb)
    {
        for (var i = verb + 1; i <= verb + 4; i++)
        {
            if (line.At(i) == Part.Others) return true;
            if (line.At(i) is not (Part.Company or Part.Other)) break;
        }
        return false;
    }

    // 从|云谷|离职, 与|云谷|作别
    private static bool Parts(Line line, int i) => line.At(i) is Part.From or Part.At or Part.By || line.At(i) == Part.And && line.Tokens[i].Mark != '、';

    /// <summary>The index of the word that puts those who are fetched before the verb: 云谷|把|雷山总监林晓岚挖来; the verb's where there is none.</summary>
    public static int Takes(Clause clause, int verb)
    {
        for (var i = verb - 1; i > clause.Start; i--)
        {
            if (clause.Line.At(i) == Part.Takes) return i;
        }
        return verb;
    }

    // 云谷|由林晓岚创办; 携一家名叫|云谷|的公司,入局; 创业了,新公司|云谷|只有五人; 自立门户,|开了云谷
    private static Company? Founded(string folded, Clause clause, int verb, Company? firm)
    {
        var line = clause.Line;
        for (var i = verb - 1; i >= clause.Start && line.At(i) != Part.Move; i--)
        {
            if (line.At(i) != Part.From && line.At(i) != Part.Is) continue;
            if (line.At(i - 1) == Part.Company) return line.Tokens[i - 1].Company;
            if (line.Tokens[verb].Verb!.Needs == Need.Event && i - 1 == clause.Start - 1 && line.At(i - 1) == Part.Comma) return FirstOf(line, i, firm); // 公司成立于2019年,|由林晓岚创办
        }
        for (var i = 1; i < line.Tokens.Count; i++)
        {
            if (line.At(i) == Part.Company && (line.At(i - 1) == Part.Named || line.At(i - 2) == Part.Named)) return line.Tokens[i].Company;
        }
        var opens = line.At(clause.End + 1) == Part.Other && folded[line.Tokens[clause.End + 1].Span.Start] is '开' or '办' or '创' or '设' or '搞';
        return opens ? Behind(clause with { Start = clause.End + 1, End = line.ClauseEnd(clause.End + 1) }, clause.End + 1, null).FirstOrDefault() : null;
    }

    private static Company? FirstOf(Line line, int end, Company? firm)
    {
        for (var i = 0; i < end; i++)
        {
            if (line.Tokens[i].Company is { } company) return company;
            if (line.At(i) == Part.Firm) return firm;
        }
        return null;
    }
}
