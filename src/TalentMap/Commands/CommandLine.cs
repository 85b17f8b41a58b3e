using System.CommandLine;
using System.Net.Sockets;
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
            ExportCommand.Create(),
            ExtractCommand.Create(),
            UserCommand.Create(),
            BackupCommand.Create(),
        };
        var parsed = root.Parse(IsForServe(args) ? ["serve", .. args] : args);
        if (parsed.Errors.Count > 0) return await RefuseAsync(parsed);
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
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException or SocketException)
        {
            await Console.Error.WriteLineAsync(failure.Message); // a full disk, a port in use: no bug, so no stack trace
            return 1;
        }
    }

    // What the parser says by itself names no remedy; what a command says does.
    private static async Task<int> RefuseAsync(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var help = command is RootCommand ? "talentmap --help" : $"talentmap {command.Name} --help";
        var errors = parsed.UnmatchedTokens is { Count: > 0 } unknown
            ? unknown.Select(token => $"'{token}' is nothing talentmap knows here; see {help}.")
            : parsed.Errors.Select(error => error.Message.StartsWith("Required ", StringComparison.Ordinal) ? $"{error.Message} See {help}." : error.Message);
        foreach (var error in errors) await Console.Error.WriteLineAsync(error);
        return 2;
    }

    // serve is the command that need not be written: "talentmap --data DIR".
    private static bool IsForServe(string[] args) =>
        args is [] || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version"));
}
