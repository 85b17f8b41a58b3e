using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TalentMap.Storage;

/// <summary>
/// Names for rows by what they say: the same document, kind and words give the same key on every machine and after every
/// re-extraction, so judgements find what they judged.
/// </summary>
public static class Keys
{
    /// <summary>A document's identity: SHA-256 of its bytes, 64 lower-case hexadecimal digits.</summary>
    public static string OfDocument(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>A person's or organisation's key in a document.</summary>
    /// <param name="sameName">0, or how many of the same kind and name stand before it in the document.</param>
    public static string OfMention(string sha256, EntityKind kind, string name, int sameName = 0) =>
        Hash(sha256, kind.ToString(), name, sameName == 0 ? null : sameName.ToString(CultureInfo.InvariantCulture));

    /// <summary>A fact's key: what it says, in a document.</summary>
    public static string OfFact(string sha256, params ReadOnlySpan<string?> said) => Hash([sha256, .. said]);

    /// <summary>A figure as a part of a key: 30.00 and 30 are one.</summary>
    public static string? Plain(decimal? figure) => figure?.ToString("0.############", CultureInfo.InvariantCulture);

    // 128 bits name every fact there will ever be; parts are told apart by a unit no text holds.
    private static string Hash(params ReadOnlySpan<string?> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))).AsSpan(0, 16));
}
