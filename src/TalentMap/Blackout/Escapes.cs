using System.Globalization;
using System.Net;
using System.Text;

namespace TalentMap.Blackout;

/// <summary>Characters written as something else: <c>\u5f35</c> in JSON, <c>%E5%BC%B5</c> in an address, <c>&amp;#24373;</c> or <c>&amp;eacute;</c> in a web page.</summary>
internal static class Escapes
{
    private const int LongestEntity = 12;

    /// <summary>What is written at a place and by how many units; null where there is nothing of the kind.</summary>
    public static (string Written, int Length)? TryRead(string text, int at) => text[at] switch
    {
        '\\' => TryJson(text, at),
        '%' => TryPercent(text, at),
        '&' => TryEntity(text, at),
        _ => null,
    };

    private static (string, int)? TryJson(string text, int at) =>
        at + 6 <= text.Length && text[at + 1] == 'u' && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (((char)unit).ToString(), 6)
            : null;

    private static (string, int)? TryPercent(string text, int at)
    {
        Span<byte> bytes = stackalloc byte[4];
        for (var count = 1; count <= 4; count++)
        {
            var place = at + 3 * (count - 1);
            if (place + 3 > text.Length || text[place] != '%') return null;
            if (!byte.TryParse(text.AsSpan(place + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[count - 1])) return null;
            if (Rune.DecodeFromUtf8(bytes[..count], out var rune, out var used) == System.Buffers.OperationStatus.Done && used == count) return (rune.ToString(), 3 * count);
        }
        return null;
    }

    private static (string, int)? TryEntity(string text, int at)
    {
        var end = text.IndexOf(';', at, Math.Min(LongestEntity, text.Length - at));
        if (end < 0) return null;
        var written = text[at..(end + 1)];
        return WebUtility.HtmlDecode(written) is var read && read != written && read.Length is 1 or 2 ? (read, written.Length) : null;
    }
}
