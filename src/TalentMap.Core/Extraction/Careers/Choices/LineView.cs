using System.Runtime.InteropServices;

namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>A line with running counts, so that what lies between two tokens is known at once however long the line is.</summary>
internal sealed class LineView(Recall recall)
{
    private int[] _counts = new int[64 * Kinds];
    private byte[] _codes = new byte[64];
    private sbyte[] _told = new sbyte[64]; // 1 told, -1 not, 0 not asked yet

    private const int Kinds = 6;

    public Line Line { get; private set; } = null!;

    public List<Group> People { get; } = [];

    /// <summary>The indexes of the organisations' tokens, those of 该公司 too.</summary>
    public List<int> Places { get; } = [];

    /// <summary>People named in the line: each alone, and lists of several as one.</summary>
    public readonly record struct Group(Person[] Members, int First, int Last);

    public void Enter(Line line)
    {
        Line = line;
        if (_codes.Length <= line.Tokens.Count) Widen(line.Tokens.Count * 2);
        People.Clear();
        Places.Clear();
        _counts.AsSpan(0, Kinds).Clear();
        _told.AsSpan(0, line.Tokens.Count).Clear();
        var tokens = CollectionsMarshal.AsSpan(line.Tokens);
        var listed = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            var part = tokens[i].Part;
            _codes[i] = CodeOf(in tokens[i]);
            _counts.AsSpan(i * Kinds, Kinds).CopyTo(_counts.AsSpan((i + 1) * Kinds));
            if (KindOf(part) is var counted and >= 0) _counts[(i + 1) * Kinds + counted]++;
            if (part is Part.Company or Part.Firm) Places.Add(i);
            if (part != Part.Person) continue;
            People.Add(new Group(recall.Alone(tokens[i].Person!), i, i));
            if (i <= listed || line.At(i + 1) is not (Part.And or Part.Open or Part.Person)) continue;
            var list = Subjects.GroupFrom(line, i, out listed);
            if (list.Count > 1) People.Add(new Group([.. list], i, listed));
        }
    }

    public int PeopleBetween(int from, int to) => Between(0, from, to);

    public int CompaniesBetween(int from, int to) => Between(1, from, to);

    public int TitlesBetween(int from, int to) => Between(2, from, to);

    public int MovesBetween(int from, int to) => Between(3, from, to);

    public int CommasBetween(int from, int to) => Between(4, from, to);

    public int StopsBetween(int from, int to) => Between(5, from, to);

    /// <summary>A token as a small number: its part, and for joining words, colons and verbs which one.</summary>
    public int Code(int index) => index >= 0 && index < Line.Tokens.Count ? _codes[index] : (int)Part.Stop;

    /// <summary>Whether the line tells a verb as a fact.</summary>
    public bool IsTold(string folded, int verb)
    {
        if (_told[verb] == 0) _told[verb] = (sbyte)(Assertion.IsTold(folded, Line, verb) ? 1 : -1);
        return _told[verb] > 0;
    }

    private static byte CodeOf(in Token token) => token.Part switch
    {
        Part.Move => (byte)(64 + (int)token.Verb!.Word),
        Part.And when token.Mark == '、' => 80,
        Part.Comma when token.Mark == ':' => 81,
        Part.Is when token.Mark == '为' => 82,
        _ => (byte)token.Part,
    };

    private void Widen(int tokens) => (_counts, _codes, _told) = (new int[(tokens + 1) * Kinds], new byte[tokens + 1], new sbyte[tokens + 1]);

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
