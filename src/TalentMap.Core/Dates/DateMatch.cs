using TalentMap.Core.Text;

namespace TalentMap.Core.Dates;

/// <summary>The parts of a date expression; the groups of <see cref="DateGrammar"/> are called like them.</summary>
internal enum DatePart
{
    Roc, Month, Day, Year, Relative, LastYear, LastMonth, LastDay, Third, MonthOf,
    Quarter, Quarters, Half, Edge, Season, Months, Week, Weekday, Lead, Today,
    DayOf, QuarterOf, Now, Back, Count, Unit, Since, Recent, Running, Within,
    Ago, Later, Then, Century, Decade, Short, BareDay,
}

/// <summary>The date expression of a text that is being read, with its parts; the same object goes from one expression to the next.</summary>
internal sealed class DateMatch(string folded)
{
    private readonly TextSpan[] _parts = new TextSpan[(int)DatePart.BareDay + 1];
    private readonly PatternWalk _walk = new();
    private ulong _has; // a bit for each part

    public int Index { get; private set; }

    public int Length { get; private set; }

    /// <summary>The whole expression.</summary>
    public ReadOnlySpan<char> Words => folded.AsSpan(Index, Length);

    /// <summary>Goes to the next expression, at or behind a place; false where there is none.</summary>
    public bool Find(int place) => Take(DateGrammar.Expression.Find(folded, place, _walk));

    /// <summary>Leaves of the expression only its year; false where it is no more than that, or has none.</summary>
    public bool ShortenToYear()
    {
        var year = DateGrammar.YearAlone.Find(folded.AsSpan(0, Index + Length), Index, _walk);
        return year?.Length < Length && Take(year);
    }

    /// <summary>Whether the expression has a part.</summary>
    public bool Has(DatePart part) => (_has >> (int)part & 1) != 0;

    /// <summary>The words of a part; none where the expression lacks it.</summary>
    public ReadOnlySpan<char> Part(DatePart part) => Has(part) ? _parts[(int)part].Of(folded) : default;

    /// <summary>The number that a part tells; 元月 is the first month.</summary>
    public int? Number(DatePart part) => Part(part) is var word && word is "元" ? 1 : HanDigits.Whole(word);

    private bool Take(TextSpan? found)
    {
        if (found is not { } match) return false;
        (Index, Length, _has) = (match.Start, match.Length, 0);
        foreach (var border in _walk.Borders)
        {
            var part = (int)border.Part;
            if (border.Opens)
            {
                _parts[part] = new TextSpan(border.At, 0);
                continue;
            }
            _parts[part] = TextSpan.Between(_parts[part].Start, border.At);
            _has |= 1UL << part;
        }
        return true;
    }
}
