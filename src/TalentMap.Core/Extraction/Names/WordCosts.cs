using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Names;

/// <summary>What an everyday word is, as far as names beside it are concerned.</summary>
internal enum WordClass : byte { None, Verb, Function, Noun }

/// <summary>
/// How rare everyday words of one to four characters are, from <c>word-costs.txt</c>, in half nats: a frequent word costs little.
/// One look into a table tells the words of two characters, and whether a longer one may begin here at all.
/// </summary>
internal static class WordCosts
{
    /// <summary>What a character costs that is no word by itself.</summary>
    public const byte Unknown = 34;

    private const int Longest = 4;

    private static readonly Word[] Units = new Word[char.MaxValue + 1];

    private static readonly Table Pairs;

    private static readonly Table Longer;

    static WordCosts()
    {
        var pairs = new Dictionary<ulong, Word>();
        var longer = new Dictionary<ulong, Word>();
        for (var unit = 0; unit <= char.MaxValue; unit++) Units[unit].Cost = Script.IsHan((char)unit) ? Unknown : (byte)0;
        foreach (var row in WordList.Rows("word-costs"))
        {
            var word = new Word { Cost = byte.Parse(row[0], CultureInfo.InvariantCulture), Class = Enum.Parse<WordClass>(row[1], ignoreCase: true) };
            foreach (var range in row[2].AsSpan().Split(' ')) Add(row[2].AsSpan(range), word);
        }
        (Pairs, Longer) = (new Table(pairs), new Table(longer));

        void Add(ReadOnlySpan<char> letters, Word word)
        {
            if (letters.Length == 1) Lower(ref Units[Script.Fold(letters[0])], word);
            else if (letters.Length == 2) Lower(ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, Key(letters), out _), word);
            else
            {
                Lower(ref CollectionsMarshal.GetValueRefOrAddDefault(longer, Key(letters), out _), word);
                CollectionsMarshal.GetValueRefOrAddDefault(pairs, Key(letters[..2]), out _).GoesOn = true;
            }
        }

        static void Lower(ref Word known, Word word)
        {
            if (known.Class == WordClass.None || word.Cost < known.Cost) known = word with { GoesOn = known.GoesOn };
        }
    }

    /// <summary>What one character costs as a word.</summary>
    public static byte Of(char folded) => Units[folded].Cost;

    /// <summary>Writes what the words of two, three and four characters that begin a text cost; 0 where there is none.</summary>
    public static void At(ReadOnlySpan<char> folded, out byte two, out byte three, out byte four)
    {
        (two, three, four) = (0, 0, 0);
        if (folded.Length < 2 || Units[folded[0]].Cost == 0 || Units[folded[1]].Cost == 0) return;
        var key = Key(folded[..2]);
        var found = Pairs.Find(key);
        two = found.Cost;
        if (!found.GoesOn || folded.Length < 3) return;
        key = key << 16 | folded[2];
        three = Longer.Find(key).Cost;
        if (folded.Length >= Longest) four = Longer.Find(key << 16 | folded[3]).Cost;
    }

    /// <summary>What a whole word is; none where it is no word.</summary>
    public static WordClass ClassOf(ReadOnlySpan<char> folded) => folded.Length switch
    {
        1 => Units[folded[0]].Class,
        2 => Pairs.Find(Key(folded)).Class,
        <= Longest => Longer.Find(Key(folded)).Class,
        _ => WordClass.None,
    };

    private static ulong Key(ReadOnlySpan<char> word)
    {
        var key = 0UL;
        foreach (var unit in word) key = key << 16 | Script.Fold(unit);
        return key;
    }

    private record struct Word(byte Cost, WordClass Class, bool GoesOn);

    /// <summary>A hash table with linear probing, at most half full.</summary>
    private sealed class Table
    {
        private readonly ulong[] _keys;
        private readonly Word[] _words;
        private readonly int _shift;

        public Table(Dictionary<ulong, Word> words)
        {
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(words.Count, 1) * 2);
            (_keys, _words, _shift) = (new ulong[size], new Word[size], 64 - BitOperations.Log2((uint)size));
            foreach (var (key, word) in words)
            {
                var place = Place(key);
                while (_keys[place] != 0) place = (place + 1) & (size - 1);
                (_keys[place], _words[place]) = (key, word);
            }
        }

        public Word Find(ulong key)
        {
            for (var place = Place(key); ; place = (place + 1) & (_keys.Length - 1))
            {
                if (_keys[place] == key) return _words[place];
                if (_keys[place] == 0) return default;
            }
        }

        private int Place(ulong key) => (int)(unchecked(key * 0x9e3779b97f4a7c15UL) >> _shift);
    }
}
