using System.CommandLine;
using System.Text;

namespace TalentMap.Commands;

/// <summary><c>talentmap export --judgements FILE</c>: writes the log of decisions, to be read into a map of the same articles.</summary>
public static class ExportCommand
{
    public static Command Create()
    {
        var judgements = new Option<FileInfo>("--judgements") { Description = "The file to write, one decision a line as JSON", HelpName = "FILE", Required = true };
        var data = DataFolder.Option();
        var command = new Command("export", "Write the decisions of editors to a file") { judgements, data };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var map = await OpenMap.ThereAsync(parsed.GetValue(data), cancel);
            var file = parsed.GetRequiredValue(judgements);
            await using var to = new StreamWriter(file.FullName, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            Console.Out.WriteLine($"{file.FullName}: {await map.Judgements.WriteAsync(to, cancel)} decisions");
            return 0;
        });
        return command;
    }
}
