using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using TalentMap.Core.Text;

namespace TalentMap.Blackout;

/// <summary>
/// The names that are not to be shown. They are known (a person is being removed) or only their keyed hashes are (a text comes in later): then every
/// run of letters as long as a removed name is hashed.
/// </summary>
internal sealed class NameBlock
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> look;
    private readonly HashSet<UInt128> hashes = [];
    private readonly byte[] key = [];
    private readonly int[] lengths;

    private NameBlock(IEnumerable<int> lengths) => (this.lengths, look) = ([.. lengths.Distinct()], known.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>Names by their forms (<see cref="Letters.FormOf"/>).</summary>
    public static NameBlock Of(IReadOnlyCollection<string> forms)
    {
        var block = new NameBlock(forms.Select(form => form.Length));
        block.known.UnionWith(forms);
        return block;
    }

    /// <summary>Names by their hashes (<see cref="Hash"/>) and lengths.</summary>
    public static NameBlock Of(byte[] key, IReadOnlyCollection<(string Hash, int Length)> names)
    {
        var block = new NameBlock(key, names.Select(name => name.Length));
        foreach (var (hash, _) in names) block.hashes.Add(BinaryPrimitives.ReadUInt128BigEndian(Convert.FromHexString(hash)));
        return block;
    }

    private NameBlock(byte[] key, IEnumerable<int> lengths) : this(lengths) => this.key = key;

    /// <summary>The keyed hash of a form, 64 hexadecimal digits.</summary>
    public static string Hash(byte[] key, string form) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(form)));

    /// <summary>Whether a form is blocked.</summary>
    public bool Holds(ReadOnlySpan<char> form) => lengths.Contains(form.Length) && IsBlocked(form);

    /// <summary>The blocked forms that a text holds.</summary>
    public IEnumerable<string> In(string text) => In(Letters.Of(text));

    /// <summary>The blocked forms among letters.</summary>
    public IEnumerable<string> In(Letters letters) =>
        from length in lengths
        from first in Enumerable.Range(0, Math.Max(0, letters.Forms.Length - length + 1))
        where IsBlocked(letters.Forms.AsSpan(first, length)) && letters.IsWhole(first, length)
        select letters.Forms.Substring(first, length);

    /// <summary>A name of two Chinese characters: it may be a word (高明) or part of a longer name, so it is only hidden where a person is meant.</summary>
    public static bool IsShort(string form) => form.Length == 2 && form.All(Script.IsHan);

    private bool IsBlocked(ReadOnlySpan<char> form)
    {
        if (known.Count > 0) return look.Contains(form);
        if (hashes.Count == 0 || form.Contains(Letters.Border)) return false;
        Span<byte> bytes = stackalloc byte[form.Length * 3];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, bytes[..Encoding.UTF8.GetBytes(form, bytes)], hash);
        return hashes.Contains(BinaryPrimitives.ReadUInt128BigEndian(hash));
    }
}
