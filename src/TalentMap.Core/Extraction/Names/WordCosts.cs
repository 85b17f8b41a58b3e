using System.Globalization;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Names;

/// <summary>What an everyday word is, as far as names beside it are concerned.</summary>
internal enum WordClass : byte { None, Verb, Function, Noun }

/// <summary>What the words of two, three and four characters cost that begin at one place; 0 where there is none.</summary>
internal readonly record struct Words(byte Two, byte Three, byte Four)
{
    public byte this[int length] => length switch { 2 => Two, 3 => Three, _ => Four };
}

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

    // Each is at most half full: 50,000 words and beginnings of two characters, 14,000 longer words.
    private static readonly Table Pairs = new(bits: 17);

    private static readonly Table Longer = new(bits: 15);

    static WordCosts()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++) Units[unit].Cost = Script.IsHan((char)unit) ? Unknown : (byte)0;
        foreach (var row in WordList.Rows("word-costs"))
        {
            var word = new Word { Cost = byte.Parse(row[0], CultureInfo.InvariantCulture), Class = EnumNames.Parse<WordClass>(row[1]) };
            var words = row[2].AsSpan();
            for (var end = words.IndexOf(' '); end >= 0; end = words.IndexOf(' '))
            {
                Add(words[..end], word);
                words = words[(end + 1)..];
            }
            Add(words, word);
        }

        static void Add(ReadOnlySpan<char> letters, Word word)
        {
            if (letters.Length == 1) Lower(ref Units[Script.Fold(letters[0])], word);
            else if (letters.Length == 2) Lower(ref Pairs.At(Key(letters)), word);
            else
            {
                Lower(ref Longer.At(Key(letters)), word);
                Pairs.At(Key(letters[..2])).GoesOn = true;
            }
        }

        static void Lower(ref Word known, Word word)
        {
            if (known.Class == WordClass.None || word.Cost < known.Cost) known = word with { GoesOn = known.GoesOn };
        }
    }

    /// <summary>What one character costs as a word.</summary>
    public static byte Of(char folded) => Units[folded].Cost;

    /// <summary>What the words of two, three and four characters cost that begin a text.</summary>
    public static Words At(ReadOnlySpan<char> folded)
    {
        if (folded.Length < 2 || Units[folded[0]].Cost == 0 || Units[folded[1]].Cost == 0) return default;
        var key = Key(folded[..2]);
        var pair = Pairs.Find(key);
        if (!pair.GoesOn || folded.Length < 3) return new Words(pair.Cost, 0, 0);
        key = key << 16 | folded[2];
        return new Words(pair.Cost, Longer.Find(key).Cost, folded.Length >= Longest ? Longer.Find(key << 16 | folded[3]).Cost : (byte)0);
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
    private sealed class Table(int bits)
    {
        private readonly ulong[] _keys = new ulong[1 << bits];
        private readonly Word[] _words = new Word[1 << bits];
        private int _count;

        /// <summary>The place of a word, made where there is none.</summary>
        /// <exception cref="InvalidOperationException">The table was made too small.</exception>
        public ref Word At(ulong key)
        {
            var place = Place(key);
            if (_keys[place] == key) return ref _words[place];
            if (++_count > _keys.Length / 2) throw new InvalidOperationException($"There are more words than {_keys.Length / 2}.");
            _keys[place] = key;
            return ref _words[place];
        }

        public Word Find(ulong key)
        {
            var place = Place(key);
            return _keys[place] == key ? _words[place] : default;
        }

        // Where the key stands, or the empty place where it would.
        private int Place(ulong key)
        {
            var place = (int)(unchecked(key * 0x9e3779b97f4a7c15UL) >> (64 - bits));
            while (_keys[place] != key && _keys[place] != 0) place = (place + 1) & (_keys.Length - 1);
            return place;
        }
    }
}
