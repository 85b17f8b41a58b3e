using System.CommandLine;

namespace TalentMap.Commands;

/// <summary>The command line: one command a file, each calls one room and answers with an exit code.</summary>
public static class CommandLine
{
    /// <summary>Parses and runs. 0: done; 1: some of it failed; 2: wrong usage.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("TalentMap: who was what, who went where, what is paid; each with its sentence.")
        {
            ExtractCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0) return await parsed.InvokeAsync();
        foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
        return 2;
    }
}
