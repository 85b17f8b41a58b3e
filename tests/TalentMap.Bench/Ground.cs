using System.Diagnostics;
using System.Globalization;
using TalentMap.Landscape;

namespace TalentMap.Bench;

/// <summary>The landscape that the site is measured on: made and imported once, then kept in its folder.</summary>
public sealed record Ground(string Program, string Folder, int Articles)
{
    /// <summary>The data folder of the imported landscape.</summary>
    public string Data { get; init; } = Path.Combine(Folder, "data");

    private string Told => Path.Combine(Folder, "import.txt");

    /// <summary>Makes what is not there; says how the import went, now or when it was done.</summary>
    public Truth Prepare()
    {
        var truth = Path.Combine(Folder, "truth.json");
        if (!File.Exists(truth)) Write();
        if (!File.Exists(Told)) Import();
        Console.WriteLine(File.ReadAllText(Told));
        return Truth.Read(truth);
    }

    private void Write()
    {
        var chronicle = Chronicle.Of(Articles);
        chronicle.WriteTo(Folder);
    }

    // GNU time tells the greatest memory of a program that has ended; nothing else does.
    private void Import()
    {
        if (Directory.Exists(Data)) Directory.Delete(Data, recursive: true);
        var watch = Stopwatch.StartNew();
        using var import = Process.Start(new ProcessStartInfo("/usr/bin/env", ["time", "-f", "%M %U %S", Program, "import", Path.Combine(Folder, "articles"), "--data", Data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = import.StandardError.ReadToEndAsync();
        List<double> ends = [];
        var last = "";
        while (import.StandardOutput.ReadLine() is { } line)
        {
            ends.Add(watch.Elapsed.TotalSeconds);
            last = line;
        }
        import.WaitForExit();
        if (import.ExitCode != 0) throw new InvalidOperationException($"The import failed: {error.Result}");
        var (tenth, used) = (ends.Count / 10, error.Result.Trim().Split('\n')[^1].Split(' ').Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray());
        File.WriteAllText(Told, string.Create(CultureInfo.InvariantCulture,
            $"import: {last}; {watch.Elapsed.TotalSeconds:f0} s (aim for 10,000 articles: 180), {used[1] + used[2]:f0} s of them on the processor, {used[0] / 1024:f0} MB; first tenth {ends[tenth]:f1} s, last tenth {ends[^1] - ends[^(tenth + 1)]:f1} s"));
    }
}
