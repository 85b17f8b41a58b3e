using System.CommandLine;
using TalentMap.Accounts;
using TalentMap.Storage;

namespace TalentMap.Commands;

/// <summary><c>talentmap user add|link|close|list</c>: who may write. No command knows a password: it prints a link that is good once.</summary>
public static class UserCommand
{
    private static readonly Editor ByHand = new("command line");

    public static Command Create() => new("user", "Add, renew, close and list the accounts of editors") { Add(), Link(), Close(), List() };

    private static Command Add()
    {
        var (name, site, data) = (Name(), Site(), DataFolder.Option());
        var admin = new Option<bool>("--admin") { Description = "May also remove people and look after accounts" };
        var command = new Command("add", "Add an account; prints a link, good once and for a day, to set its password") { name, admin, site, data };
        command.SetAction((parsed, cancel) => WithAsync(parsed.GetValue(data), async book =>
        {
            var (link, problem) = await book.AddAsync(parsed.GetRequiredValue(name), parsed.GetValue(admin), ByHand, cancel);
            return Say(link, problem, parsed.GetRequiredValue(site));
        }, cancel));
        return command;
    }

    private static Command Link()
    {
        var (name, site, data) = (Name(), Site(), DataFolder.Option());
        var command = new Command("link", "Void an account's password and sessions; prints a new link") { name, site, data };
        command.SetAction((parsed, cancel) => WithAsync(parsed.GetValue(data), async book =>
        {
            var link = await book.RenewAsync(parsed.GetRequiredValue(name), ByHand, cancel);
            return Say(link, $"There is no open account '{parsed.GetRequiredValue(name)}': talentmap user list shows all.", parsed.GetRequiredValue(site));
        }, cancel));
        return command;
    }

    private static Command Close()
    {
        var (name, data) = (Name(), DataFolder.Option());
        var command = new Command("close", "Close an account for good; what it did stays in the logs") { name, data };
        command.SetAction((parsed, cancel) => WithAsync(parsed.GetValue(data), async book =>
        {
            if (await book.CloseAsync(parsed.GetRequiredValue(name), ByHand, cancel)) return 0;
            await Console.Error.WriteLineAsync($"'{parsed.GetRequiredValue(name)}' is no open account, or the last administrator: talentmap user list shows all.");
            return 1;
        }, cancel));
        return command;
    }

    private static Command List()
    {
        var data = DataFolder.Option();
        var command = new Command("list", "List the accounts") { data };
        command.SetAction((parsed, cancel) => WithAsync(parsed.GetValue(data), async book =>
        {
            foreach (var row in await book.ListAsync(cancel))
            {
                string?[] said = [row.IsAdmin ? "administrator" : "editor", row.ClosedAt is { } day ? $"closed {day:yyyy-MM-dd}" : row.HasPassword ? null : "not signed in yet", row.HasSecondStep ? "second step" : null];
                Console.Out.WriteLine($"{row.Name}\t{string.Join(", ", said.OfType<string>())}");
            }
            return 0;
        }, cancel));
        return command;
    }

    private static Argument<string> Name() => new("NAME") { Description = "The account's name" };

    private static Option<string> Site() => new("--site") { Description = "The site's address, for the link", HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:5080" };

    private static int Say(string? link, string? problem, string site)
    {
        if (link is not null) Console.Out.WriteLine($"Good once, for a day: {site.TrimEnd('/')}{link}");
        else Console.Error.WriteLine(problem);
        return link is null ? 1 : 0;
    }

    private static async Task<int> WithAsync(string? dataFolder, Func<AccountBook, Task<int>> work, CancellationToken cancel)
    {
        await using var map = await OpenMap.InAsync(dataFolder, cancel);
        await using var scope = map.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AccountBook>());
    }
}
