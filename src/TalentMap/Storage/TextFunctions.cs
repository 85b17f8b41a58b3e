using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace TalentMap.Storage;

/// <summary>What queries ask of texts beyond what C# has a word for.</summary>
public static class TextFunctions
{
    /// <summary>Where a text holds its first character of two UTF-16 units (😀, 𠮷), which SQLite counts as one; 0 where it holds none.</summary>
    public static int FirstPair(string text) => throw new InvalidOperationException($"Only a query can ask this, of '{text}'.");

    /// <summary>Cuts a span out of what <c>FirstPair(text) == 0 ? text.Substring(start, length) : text.Substring(0, start + length)</c> read.</summary>
    public static string Cut(string read, int start, int length) =>
        read.Length <= length ? read : read.Length >= start + length ? read.Substring(start, length) : "";

    // Such characters begin with the byte F0 in UTF-8, and no other character holds it.
    internal static void Map(ModelBuilder model) =>
        model.HasDbFunction(typeof(TextFunctions).GetMethod(nameof(FirstPair))!).HasTranslation(arguments => new SqlFunctionExpression(
            "instr",
            [new SqlUnaryExpression(System.Linq.Expressions.ExpressionType.Convert, arguments[0], typeof(byte[]), new ByteArrayTypeMapping("BLOB")), new SqlFragmentExpression("X'F0'")],
            nullable: true, argumentsPropagateNullability: [true, false], typeof(int), new IntTypeMapping("INTEGER")));
}
