using System.CommandLine;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace TalentMap.Commands;

/// <summary>The command line: one command a file, each calls one room and answers with an exit code.</summary>
public static class CommandLine
{
    /// <summary>Parses and runs. 0: done; 1: some of it failed; 2: wrong usage or settings.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("TalentMap: who was what, who went where, what is paid; each with its sentence.")
        {
            ServeCommand.Create(),
            ImportCommand.Create(),
            ExtractCommand.Create(),
            BackupCommand.Create(),
        };
        var parsed = root.Parse(IsForServe(args) ? ["serve", .. args] : args);
        foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
        if (parsed.Errors.Count > 0) return 2;
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OptionsValidationException wrong)
        {
            foreach (var failure in wrong.Failures) await Console.Error.WriteLineAsync(failure);
            return 2;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. What was finished stays; start again for the rest.");
            return 1;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            await Console.Error.WriteLineAsync(failure.Message); // a full disk, a port in use: no bug, so no stack trace
            return 1;
        }
    }

    // serve is the command that need not be written: "talentmap --data DIR".
    private static bool IsForServe(string[] args) =>
        args is [] || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version"));
}
