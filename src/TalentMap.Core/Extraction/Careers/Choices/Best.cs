namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>The best of several answers by their scores, the first of equal ones, and its share among all of them (softmax).</summary>
internal struct Best<T>(T first, float score)
{
    private float _score = score;
    private float _all = 1; // of the best one's weight

    /// <summary>The best answer so far.</summary>
    public T Value { get; private set; } = first;

    /// <summary>How sure it is, from 0 to 1.</summary>
    public readonly float Share => 1 / _all;

    public void Offer(T value, float score)
    {
        if (score > _score) (Value, _all, _score) = (value, _all * MathF.Exp(_score - score) + 1, score);
        else _all += MathF.Exp(score - _score);
    }
}
