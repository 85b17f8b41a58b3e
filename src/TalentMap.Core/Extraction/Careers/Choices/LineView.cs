namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>A line with running counts, so that what lies between two tokens is known at once however long the line is.</summary>
internal sealed class LineView
{
    private int[] _counts = new int[64 * Kinds];

    private const int Kinds = 6;

    public Line Line { get; private set; } = null!;

    public List<Group> People { get; } = [];

    /// <summary>The indexes of the organisations' tokens, those of 该公司 too.</summary>
    public List<int> Places { get; } = [];

    /// <summary>People named in the line: each alone, and lists of several as one.</summary>
    public readonly record struct Group(IReadOnlyList<Person> Members, int First, int Last);

    public void Enter(Line line)
    {
        Line = line;
        if (_counts.Length < (line.Tokens.Count + 1) * Kinds) _counts = new int[(line.Tokens.Count + 1) * Kinds * 2];
        People.Clear();
        Places.Clear();
        _counts.AsSpan(0, Kinds).Clear();
        var listed = -1;
        for (var i = 0; i < line.Tokens.Count; i++)
        {
            var part = line.Tokens[i].Part;
            for (var kind = 0; kind < Kinds; kind++) _counts[(i + 1) * Kinds + kind] = _counts[i * Kinds + kind];
            if (KindOf(part) is var counted and >= 0) _counts[(i + 1) * Kinds + counted]++;
            if (part is Part.Company or Part.Firm) Places.Add(i);
            if (part != Part.Person) continue;
            People.Add(new Group([line.Tokens[i].Person!], i, i));
            if (i <= listed) continue;
            var list = Subjects.GroupFrom(line, i, out listed);
            if (list.Count > 1) People.Add(new Group(list, i, listed));
        }
    }

    public int PeopleBetween(int from, int to) => Between(0, from, to);

    public int CompaniesBetween(int from, int to) => Between(1, from, to);

    public int TitlesBetween(int from, int to) => Between(2, from, to);

    public int MovesBetween(int from, int to) => Between(3, from, to);

    public int CommasBetween(int from, int to) => Between(4, from, to);

    public int StopsBetween(int from, int to) => Between(5, from, to);

    /// <summary>A token as a small number: its part, and for joining words, colons and verbs which one.</summary>
    public int Code(int index)
    {
        if (index < 0 || index >= Line.Tokens.Count) return (int)Part.Stop;
        var token = Line.Tokens[index];
        return token.Part switch
        {
            Part.Move => 64 + (int)token.Verb!.Word,
            Part.And when token.Mark == '、' => 80,
            Part.Comma when token.Mark == ':' => 81,
            Part.Is when token.Mark == '为' => 82,
            _ => (int)token.Part,
        };
    }

    // How many of a kind stand at the indexes from `from` up to, not with, `to`.
    private int Between(int kind, int from, int to) => from >= to ? 0 : _counts[to * Kinds + kind] - _counts[from * Kinds + kind];

    private static int KindOf(Part part) => part switch
    {
        Part.Person => 0,
        Part.Company => 1,
        Part.Title => 2,
        Part.Move => 3,
        Part.Comma => 4,
        Part.Stop => 5,
        _ => -1,
    };
}
