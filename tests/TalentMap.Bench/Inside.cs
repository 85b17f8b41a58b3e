using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TalentMap.Import;
using TalentMap.Storage;

namespace TalentMap.Bench;

/// <summary>A command that a page gave to the database, and how SQLite goes about it.</summary>
internal sealed record Asked(string Sql, IReadOnlyList<string> Plan)
{
    /// <summary>The steps that read a whole table, however large; what a part of the command itself gave is none.</summary>
    public IEnumerable<string> Scans =>
        from step in Plan
        let words = step.Split(' ')
        where words is ["SCAN", ..] && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal) && IsTable(words[1])
        select step;

    private static readonly string[] Tables = ["Documents", "Entities", "Mentions", "MentionNames", "Occurrences", "Roles", "Moves", "Signals", "Judgements", "NameSearch"];

    // FROM "Moves" AS "m" or CROSS JOIN Entities e, and not ) AS "m" nor a common table's name.
    private bool IsTable(string name) => Tables.Contains(name) || Regex.IsMatch(
        Sql, $"""(?:FROM|JOIN|,)\s+"?(?:{string.Join('|', Tables)})"?\s+(?:AS\s+)?"?{Regex.Escape(name)}"?(?=\s|,|$)""",
        RegexOptions.None, TimeSpan.FromSeconds(1));
}

/// <summary>The same site in this process, where every command that a page gives to the database can be seen. It is not timed.</summary>
internal sealed class Inside : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Listener listener;

    private Inside(WebApplication app, Listener listener, HttpClient client) => (this.app, this.listener, Client) = (app, listener, client);

    private HttpClient Client { get; }

    public static async Task<Inside> StartAsync(string data)
    {
        var listener = new Listener();
        var builder = Hosting.CreateBuilder("--urls=http://127.0.0.1:0", $"--TalentMap:Data={data}").AddTalentMap().AddSite();
        builder.Services.ConfigureDbContext<TalentMapContext>(options => options.AddInterceptors(listener));
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(JobWorker))); // it asks beside the pages
        var app = builder.Build().UseSite();
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<TalentMapContext>>().CreateDbContextAsync()) await db.PrepareAsync(CancellationToken.None); // the tables may be those of an older version
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new Inside(app, listener, new HttpClient { BaseAddress = new Uri(address) });
    }

    public Task<TalentMapContext> OpenAsync() => app.Services.GetRequiredService<IDbContextFactory<TalentMapContext>>().CreateDbContextAsync();

    /// <summary>What the page asked the database, in order.</summary>
    public async Task<IReadOnlyList<Asked>> AskedForAsync(string address)
    {
        listener.Commands.Clear();
        (await Client.GetAsync(address)).EnsureSuccessStatusCode();
        List<Asked> asked = [];
        foreach (var (sql, values) in listener.Commands.ToList()) asked.Add(new Asked(sql, await PlanAsync(sql, values)));
        return asked;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private async Task<List<string>> PlanAsync(string sql, List<(string Name, object? Value)> values)
    {
        await using var db = await OpenAsync();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        List<string> steps = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
        return steps;
    }

    private sealed class Listener : DbCommandInterceptor
    {
        public List<(string Sql, List<(string Name, object? Value)> Values)> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            lock (Commands) Commands.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
            return ValueTask.FromResult(result);
        }
    }
}
