using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace TalentMap.Tests;

/// <summary><c>talentmap extract</c> as a user runs it: what it prints, what it says of failures, its exit code.</summary>
public sealed class ExtractCommandTests : IDisposable
{
    private const string Told = "2023年6月，林知遠加入遠山科技。";

    private readonly string folder = Directory.CreateTempSubdirectory("talentmap-").FullName;

    static ExtractCommandTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task One_file_gives_one_indented_object_with_evidence_and_mentions()
    {
        var (code, output, error) = await RunAsync(null, "extract", Write("a.txt", Told), "--published", "2023-09");

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("{\n  \"document\"", output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("2023-09", json.RootElement.GetProperty("document").GetProperty("published_assumed").GetString());
        var person = json.RootElement.GetProperty("people")[0];
        Assert.Equal("林知遠", person.GetProperty("name").GetString());
        Assert.Equal((8, 11), Span(person.GetProperty("mentions")[0]));
        var move = json.RootElement.GetProperty("moves")[0];
        Assert.Equal(("join", "2023-06"), (move.GetProperty("kind").GetString(), move.GetProperty("date").GetString()));
        Assert.Equal((0, Told.Length), Span(move.GetProperty("evidence")));
    }

    [Fact]
    public async Task Explain_tells_the_reasons_that_sum_up_to_the_confidence()
    {
        var file = Write("a.txt", Told);

        var (_, plain, _) = await RunAsync(null, "extract", file);
        var (_, explained, _) = await RunAsync(null, "extract", file, "--explain");

        using var json = JsonDocument.Parse(explained);
        var move = json.RootElement.GetProperty("moves")[0];
        var logit = move.GetProperty("reasons").EnumerateArray().Sum(reason => reason.GetProperty("weight").GetDouble());
        Assert.Equal(1 / (1 + Math.Exp(-logit)), move.GetProperty("confidence").GetDouble(), 0.0051);
        Assert.Contains("names-in-one-clause", explained, StringComparison.Ordinal);
        Assert.Contains("\"confidence\": ", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("reasons", plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_gives_a_line_for_each_article_with_its_file()
    {
        Write("b/two.md", "# 二\n\n" + Told);
        Write("b/one.txt", Told);
        Write("b/page.html", $"<html><body><p>{Told}</p></body></html>");
        Write("b/picture.png", "no article");

        var (code, output, _) = await RunAsync(null, "extract", Path.Combine(folder, "b"));

        Assert.Equal(0, code);
        Assert.Equal(["one.txt", "page.html", "two.md"], Lines(output).Select(line => Path.GetFileName(line.GetProperty("file").GetString())));
    }

    [Fact]
    public async Task Out_mirrors_the_folders()
    {
        Write("in/deep/one.txt", Told);

        var (code, output, _) = await RunAsync(null, "extract", Path.Combine(folder, "in"), "--out", Path.Combine(folder, "out"));

        Assert.Equal((0, ""), (code, output));
        Assert.True(File.Exists(Path.Combine(folder, "out/deep/one.json")));
    }

    [Fact]
    public async Task A_failed_file_is_named_with_its_reason_and_the_others_are_done()
    {
        Write("c/bad.txt", "");
        Write("c/good.txt", Told);

        var (code, output, error) = await RunAsync(null, "extract", Path.Combine(folder, "c"), Path.Combine(folder, "none.txt"));

        Assert.Equal(1, code);
        Assert.Single(Lines(output));
        Assert.Equal(2, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("bad.txt: The file is empty", error);
        Assert.Contains("none.txt: There is no such file", error);
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("Big5")]
    [InlineData("utf-16")]
    public async Task Files_in_other_encodings_are_read(string encoding)
    {
        var encoder = Encoding.GetEncoding(encoding);
        var file = Path.Combine(folder, "e.txt");
        await File.WriteAllBytesAsync(file, [.. encoder.GetPreamble(), .. encoder.GetBytes(Told)], TestContext.Current.CancellationToken);

        var (code, output, _) = await RunAsync(null, "extract", file);

        Assert.Equal(0, code);
        Assert.Contains("林知遠", output);
    }

    [Fact]
    public async Task Standard_input_is_read()
    {
        var (code, output, _) = await RunAsync(Told, "extract", "-");

        Assert.Equal(0, code);
        Assert.Contains("遠山科技", output);
    }

    [Fact]
    public async Task Json_lines_are_answered_in_order_and_a_broken_one_is_named()
    {
        var input = $$"""
            {"id": "b", "text": "{{Told}}", "published": "2023-09"}
            no json
            {"id": 7, "text": "好"}
            """;

        var (code, output, error) = await RunAsync(input, "extract", "-", "--jsonl");

        Assert.Equal(1, code);
        Assert.Equal(["b", "7"], Lines(output).Select(line => line.GetProperty("id").GetString()));
        Assert.Contains("line 2:", error);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("extract", "a.txt", "--published", "lately")]
    [InlineData("extract", "--nonsense")]
    [InlineData("extract", "a.txt", "b.txt", "--jsonl")]
    public async Task Wrong_usage_is_said_and_the_exit_code_is_2(params string[] arguments)
    {
        var (code, output, error) = await RunAsync(null, arguments);

        Assert.Equal((2, ""), (code, output));
        Assert.NotEmpty(error);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    private static (int Start, int End) Span(JsonElement span) => (span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());

    private static List<JsonElement> Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static async Task<(int Code, string Output, string Error)> RunAsync(string? input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "talentmap"), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        })!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
