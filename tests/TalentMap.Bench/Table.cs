namespace TalentMap.Bench;

/// <summary>The figures as a plain table on standard output.</summary>
internal static class Table
{
    public static void Head(string what, params ReadOnlySpan<string> columns)
    {
        Console.WriteLine();
        Row(what, columns);
        Console.WriteLine(new string('-', 110));
    }

    public static void Row(string what, params ReadOnlySpan<string> columns)
    {
        Console.Write($"{what,-58}");
        foreach (var column in columns) Console.Write($" {column,-24}");
        Console.WriteLine();
    }
}
