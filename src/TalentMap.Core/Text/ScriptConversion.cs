using System.Runtime.CompilerServices;

namespace TalentMap.Core.Text;

/// <summary>
/// Writes a text in the other script, the longest phrase first: 头发 → 頭髮, 发展 → 發展, 头 → 頭. The result has as many UTF-16 units as
/// the text, so a span of one is a span of the other. A text that is in the wanted script already comes back as it is.
/// </summary>
/// <remarks>The pairs come from OpenCC's dictionaries (Apache-2.0), made into tables at build time; Traditional forms are those used in Taiwan.</remarks>
public sealed class ScriptConversion
{
    private static readonly Lazy<ScriptConversion> Traditional = new(() => new ScriptConversion("to-traditional.txt"));
    private static readonly Lazy<ScriptConversion> Simplified = new(() => new ScriptConversion("to-simplified.txt"));

    private readonly char[] _characters = new char[char.MaxValue + 1];
    private readonly byte[] _longest = new byte[char.MaxValue + 1]; // of the phrases that begin with a unit
    private readonly Dictionary<string, string> _phrases = new(StringComparer.Ordinal);

    private ScriptConversion(string table)
    {
        for (var unit = 0; unit < _characters.Length; unit++) _characters[unit] = (char)unit;
        using var stream = typeof(ScriptConversion).Assembly.GetManifestResourceStream(table)
            ?? throw new InvalidOperationException($"The engine was built without {table}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            Add(line[..tab], line[(tab + 1)..]);
        }
    }

    /// <summary>The text in Traditional script.</summary>
    public static string ToTraditional(string text) => Traditional.Value.Convert(text);

    /// <summary>The text in Simplified script.</summary>
    public static string ToSimplified(string text) => Simplified.Value.Convert(text);

    private void Add(string from, string to)
    {
        if (from.Length == 1)
        {
            _characters[from[0]] = to[0];
            return;
        }
        _phrases[from] = to;
        _longest[from[0]] = Math.Max(_longest[from[0]], (byte)from.Length);
    }

    private string Convert(string text)
    {
        var converted = text.ToCharArray();
        var phrases = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < converted.Length;) at += ConvertAt(text.AsSpan(at), converted.AsSpan(at), phrases);
        return converted.AsSpan().SequenceEqual(text) ? text : new string(converted);
    }

    // How many units were converted.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ConvertAt(ReadOnlySpan<char> rest, Span<char> converted, Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> phrases)
    {
        for (var length = Math.Min(_longest[rest[0]], rest.Length); length > 1; length--)
        {
            if (!phrases.TryGetValue(rest[..length], out var phrase)) continue;
            phrase.CopyTo(converted);
            return length;
        }
        converted[0] = _characters[rest[0]];
        return 1;
    }
}
