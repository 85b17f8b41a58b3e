namespace TalentMap.Training;

/// <summary>How much of what is wanted was found, and how much of what was found is right.</summary>
internal sealed class Tally
{
    private int _right;
    private int _wanted;
    private int _found;

    public void Add(int right, int wanted, int found) => (_right, _wanted, _found) = (_right + right, _wanted + wanted, _found + found);

    public override string ToString() =>
        $"precision {(double)_right / _found:F3}, recall {(double)_right / _wanted:F3}, F1 {2.0 * _right / (_wanted + _found):F3}";
}
