using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using TalentMap.Core.Dates;

namespace TalentMap.Exports;

/// <summary>
/// Rows as RFC 4180 writes them, with the columns' names first, in UTF-8 with a byte order mark, for Excel to know. A spreadsheet must not
/// make of a text what it is not: a text that would be a formula, and every EDTF date (2023-06 would become the first of June), begins with
/// an apostrophe, which says that text follows. Numbers and whole days are written bare.
/// </summary>
public static class CsvText
{
    /// <summary>Writes the names of the columns and then the rows as they come.</summary>
    public static async Task WriteAsync<TLine>(Stream stream, IAsyncEnumerable<TLine> lines, CancellationToken cancel)
    {
        var columns = typeof(TLine).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(Line(columns.Select(c => JsonNamingPolicy.CamelCase.ConvertName(c.Name))).AsMemory(), cancel);
        await foreach (var line in lines.WithCancellation(cancel)) await writer.WriteAsync(Line(columns.Select(c => Cell(c.GetValue(line)))).AsMemory(), cancel);
    }

    /// <summary>One line, its end included.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted)) + "\r\n";

    /// <summary>A value as a spreadsheet may have it.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "",
        string text => IsFormula(text) ? "'" + text : text,
        FuzzyDate date => "'" + date.Edtf,
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // The full-width forms are formulas to some spreadsheets in Chinese and Japanese.
    private static bool IsFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
