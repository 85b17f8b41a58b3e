using System.CommandLine;
using TalentMap.Blackout;
using TalentMap.Storage;

namespace TalentMap.Commands;

/// <summary><c>talentmap backup FILE</c>: copies the database while the site runs.</summary>
public static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The copy to write; it must not exist" };
        var data = DataFolder.Option();
        var command = new Command("backup", "Copy the database, also while the site runs") { file, data };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var map = await OpenMap.ThereAsync(parsed.GetValue(data), cancel);
            await using var db = await map.Databases.CreateDbContextAsync(cancel);
            var target = Path.GetFullPath(parsed.GetRequiredValue(file));
            var bytes = await Backup.WriteAsync(db, target, cancel);
            Console.Out.WriteLine($"{target}: {bytes} bytes, a whole copy of {map.DataFile}");
            if (BlockKey.TryCopy(Path.GetDirectoryName(map.DataFile)!, $"{target}.{BlockKey.FileName}")) Console.Out.WriteLine($"{target}.{BlockKey.FileName}: the key that keeps removed people out; keep it with the copy");
            return 0;
        });
        return command;
    }
}
