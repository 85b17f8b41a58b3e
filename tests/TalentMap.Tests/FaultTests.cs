using System.Diagnostics;

namespace TalentMap.Tests;

/// <summary>A few kills of what <c>bash tests/faults</c> does fifty times.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task Killed_while_it_imports_and_decides_the_program_loses_and_doubles_nothing()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TalentMap.Faults.dll"), "2", "7"]) { RedirectStandardOutput = true };
        using var faults = Process.Start(start)!;
        var said = await faults.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await faults.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(faults.ExitCode == 0, said);
        Assert.Contains("2 kills", said, StringComparison.Ordinal);
    }
}
