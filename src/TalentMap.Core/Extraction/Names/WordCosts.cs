using System.Globalization;
using System.Numerics;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Names;

/// <summary>
/// How rare everyday words of one to four characters are, from <c>word-costs.txt</c>, in half nats: a frequent word costs little.
/// One look into a table tells the words of two characters, and whether a longer one may begin here at all.
/// </summary>
internal static class WordCosts
{
    /// <summary>What a character costs that is no word by itself.</summary>
    public const byte Unknown = 34;

    private const int Longest = 4;

    private static readonly byte[] Units = new byte[char.MaxValue + 1];

    private static readonly Table Pairs;

    private static readonly Table Longer;

    static WordCosts()
    {
        var pairs = new Dictionary<ulong, byte>();
        var longer = new Dictionary<ulong, byte>();
        for (var unit = 0; unit <= char.MaxValue; unit++) Units[unit] = Script.IsHan((char)unit) ? Unknown : (byte)0;
        foreach (var row in WordList.Rows("word-costs"))
        {
            var cost = byte.Parse(row[0], CultureInfo.InvariantCulture);
            foreach (var range in row[1].AsSpan().Split(' ')) Add(row[1].AsSpan(range), cost);
        }
        (Pairs, Longer) = (new Table(pairs), new Table(longer));

        void Add(ReadOnlySpan<char> word, byte cost)
        {
            if (word.Length == 1)
            {
                ref var unit = ref Units[Script.Fold(word[0])];
                unit = Math.Min(unit, cost);
                return;
            }
            var key = Key(word);
            if (word.Length == 2) pairs[key] = (byte)(pairs.GetValueOrDefault(key) & Table.More | Math.Min(cost, CostIn(pairs.GetValueOrDefault(key))));
            else
            {
                longer[key] = Math.Min(cost, longer.GetValueOrDefault(key, cost));
                var first = Key(word[..2]);
                pairs[first] = (byte)(pairs.GetValueOrDefault(first) | Table.More);
            }
        }
    }

    /// <summary>What one character costs as a word.</summary>
    public static byte Of(char folded) => Units[folded];

    /// <summary>Writes what the words of two, three and four characters that begin a text cost; 0 where there is none.</summary>
    public static void At(ReadOnlySpan<char> folded, out byte two, out byte three, out byte four)
    {
        (two, three, four) = (0, 0, 0);
        if (folded.Length < 2 || Units[folded[0]] == 0 || Units[folded[1]] == 0) return;
        var key = Key(folded[..2]);
        var found = Pairs.Find(key);
        two = (byte)(found & ~Table.More);
        if ((found & Table.More) == 0 || folded.Length < 3) return;
        key = key << 16 | folded[2];
        three = Longer.Find(key);
        if (folded.Length >= Longest) four = Longer.Find(key << 16 | folded[3]);
    }

    private static byte CostIn(byte found) => (found & ~Table.More) is > 0 and var cost ? (byte)cost : (byte)(Table.More - 1);

    private static ulong Key(ReadOnlySpan<char> word)
    {
        var key = 0UL;
        foreach (var unit in word) key = key << 16 | Script.Fold(unit);
        return key;
    }

    /// <summary>A hash table with linear probing, at most half full.</summary>
    private sealed class Table
    {
        /// <summary>The bit that says: a longer word begins with this pair.</summary>
        public const byte More = 128;

        private readonly ulong[] _keys;
        private readonly byte[] _costs;
        private readonly int _shift;

        public Table(Dictionary<ulong, byte> words)
        {
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(words.Count, 1) * 2);
            (_keys, _costs, _shift) = (new ulong[size], new byte[size], 64 - BitOperations.Log2((uint)size));
            foreach (var (key, cost) in words)
            {
                var place = Place(key);
                while (_keys[place] != 0) place = (place + 1) & (size - 1);
                (_keys[place], _costs[place]) = (key, cost);
            }
        }

        public byte Find(ulong key)
        {
            for (var place = Place(key); ; place = (place + 1) & (_keys.Length - 1))
            {
                if (_keys[place] == key) return _costs[place];
                if (_keys[place] == 0) return 0;
            }
        }

        private int Place(ulong key) => (int)(unchecked(key * 0x9e3779b97f4a7c15UL) >> _shift);
    }
}
