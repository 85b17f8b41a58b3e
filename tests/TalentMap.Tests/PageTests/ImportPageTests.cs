using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using TalentMap.Import;

namespace TalentMap.Tests;

/// <summary>Bringing articles in by the browser, as plain forms do it.</summary>
public sealed class ImportPageTests
{
    private const string News = "遠山科技創始人陸一鳴6月離職。";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_an_archive_and_a_pasted_text_become_articles_and_each_says_what_became_of_it()
    {
        await using var app = new EmptyApp();
        var editor = await Reader.SignedInAsync(app);

        var job = await SendAsync(editor, [("一.txt", Encoding.UTF8.GetBytes(News)), ("more.zip", Zip(("deep/二.md", "# 標題\n\n星河智能任命蘇婉清為首席科學家。"), ("picture.png", "x")))], "苏婉清2023年3月加入星河智能。");
        var page = await WaitAsync(editor, job);

        var said = page.QuerySelectorAll("#job li").Select(li => li.TextContent).ToList();
        Assert.Equal(3, said.Count);
        Assert.All(said, line => Assert.Contains("新文章", line, StringComparison.Ordinal));
        await using var db = await app.OpenAsync();
        Assert.Equal(3, await db.Documents.CountAsync(Cancel));
        Assert.False(await db.JobFiles.AnyAsync(f => f.Bytes != null, Cancel));
        Assert.Contains("已有", (await WaitAsync(editor, await SendAsync(editor, [("again.txt", Encoding.UTF8.GetBytes(News))]))).QuerySelector("#job li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_fails_with_its_reason_and_leaves_nothing()
    {
        await using var app = new EmptyApp();
        var editor = await Reader.SignedInAsync(app);

        var page = await WaitAsync(editor, await SendAsync(editor, [("broken.txt", [0x81, 0x20, 0xff, 0xfe, 0x81]), ("good.txt", Encoding.UTF8.GetBytes(News))]));

        Assert.Contains("UTF-8", page.QuerySelector("#job li .text-error")!.TextContent, StringComparison.Ordinal);
        await using var db = await app.OpenAsync();
        Assert.Equal(1, await db.Documents.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_wrong_guess_of_the_encoding_can_be_changed()
    {
        await using var app = new EmptyApp();
        var editor = await Reader.SignedInAsync(app);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var job = await SendAsync(editor, [("big5.txt", Encoding.GetEncoding("big5").GetBytes(News))], encoding: "gb18030");
        await WaitAsync(editor, job);
        await using var db = await app.OpenAsync();
        Assert.DoesNotContain("陸一鳴", (await db.Documents.AsNoTracking().SingleAsync(Cancel)).Text, StringComparison.Ordinal);

        await editor.SendAsync(job, new() { ["encoding"] = "big5" }, "form[action$='handler=Encoding']");

        var read = await db.Documents.AsNoTracking().SingleAsync(Cancel);
        Assert.Equal((News, "big5"), (read.Text, read.Encoding));
        Assert.True(await db.Moves.AnyAsync(Cancel));
    }

    [Theory]
    [InlineData("picture.png", "不是 .txt、.md、.html 或 .zip 檔")]
    [InlineData("half.zip", "不是完整的 zip 檔")]
    public async Task What_is_no_article_is_refused_with_what_would_do(string name, string said)
    {
        await using var app = new EmptyApp();
        var bytes = name.EndsWith(".zip", StringComparison.Ordinal) ? Zip(("a.txt", News))[..40] : [1, 2, 3];

        var answer = await PostAsync(await Reader.SignedInAsync(app), [(name, bytes)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(said, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
        await using var db = await app.OpenAsync();
        Assert.False(await db.Jobs.AnyAsync(Cancel));
    }

    [Theory]
    [InlineData("zh-TW", "「picture.png」不是 .txt、.md、.html 或 .zip 檔。", "檔案是空的，裡面沒有文章。")]
    [InlineData("zh-CN", "「picture.png」不是 .txt、.md、.html 或 .zip 档。", "档案是空的，里面没有文章。")]
    [InlineData("en", "'picture.png' is no .txt, .md, .html or .zip file.", "The file is empty: give one with an article in it.")]
    public async Task Why_a_file_is_not_taken_is_said_in_the_readers_language(string asked, string refused, string failed)
    {
        await using var app = new EmptyApp();
        var editor = await Reader.SignedInAsync(app);
        editor.Client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", asked);

        var answer = await PostAsync(editor, [("picture.png", [1, 2, 3])]);
        var job = await WaitAsync(editor, await SendAsync(editor, [("empty.txt", "\n"u8.ToArray())]));

        Assert.Contains(refused, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
        Assert.Equal(failed, job.QuerySelector("#job li .text-error")!.TextContent);
    }

    [Fact]
    public async Task A_file_that_failed_before_there_were_kinds_still_says_why()
    {
        await using var app = new EmptyApp();
        var editor = await Reader.SignedInAsync(app);
        await using var db = await app.OpenAsync();
        var job = new Storage.Job { By = "editor", At = DateTimeOffset.UnixEpoch, FinishedAt = DateTimeOffset.UnixEpoch, State = Storage.JobState.Done };
        job.Files.Add(new Storage.JobFile { FileName = "a.txt", State = Storage.JobState.Failed, Problem = "The file is empty: give one with an article in it." });
        db.Add(job);
        await db.SaveChangesAsync(Cancel);

        Assert.Contains("The file is empty", (await editor.OpenAsync($"/import/{job.Id}")).QuerySelector("#job li .text-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_unpacks_to_gigabytes_stops_at_the_limit()
    {
        var bomb = Zip(("a.txt", new string('零', 8 << 20)));
        Assert.InRange(bomb.Length, 0, 100_000);

        var (articles, problem) = Uploads.Of([new ArticleBytes("bomb.zip", bomb)]);

        Assert.Empty(articles);
        Assert.Equal("'a.txt' in 'bomb.zip' unpacks to more than is taken: 10 MB a file, 50 MB in all.", $"{problem}");
    }

    [Fact]
    public void Names_from_outside_are_names_and_no_paths()
    {
        var (articles, _) = Uploads.Of([new ArticleBytes("..\\..\\etc\\passwd.txt", [65]), new ArticleBytes($"{new string('長', 300)}.md", [65])]);

        Assert.Equal("passwd.txt", articles[0].Name);
        Assert.Equal((Uploads.LongestName, ".md"), (articles[1].Name.Length, Path.GetExtension(articles[1].Name)));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html></html>", ".html")]
    [InlineData(" <section><p>遠山科技</p></section>", ".html")]
    [InlineData("<<遠山週刊>>報導", ".txt")]
    [InlineData("---\ntitle: 遠山\n---", ".md")]
    [InlineData("遠山科技", ".txt")]
    public void What_is_pasted_is_read_as_what_it_looks_like(string text, string ending) =>
        Assert.EndsWith(ending, Uploads.Pasted(text, DateTimeOffset.UnixEpoch)!.Name, StringComparison.Ordinal);

    [Fact]
    public async Task A_pasted_text_that_is_too_long_is_refused_at_once()
    {
        await using var app = new EmptyApp();

        var answer = await PostAsync(await Reader.SignedInAsync(app), [], new string('遠', 4 << 20));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_line_of_ten_megabytes_is_read_or_refused_but_breaks_nothing()
    {
        await using var app = new EmptyApp();
        var editor = await Reader.SignedInAsync(app);

        var answer = await PostAsync(editor, [("long.txt", Encoding.UTF8.GetBytes(new string('一', 4 << 20)))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await editor.Client.GetAsync("/import", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_reader_cannot_bring_anything_in()
    {
        await using var app = new EmptyApp();

        Assert.Equal(HttpStatusCode.Redirect, (await Reader.Of(app).Client.GetAsync("/import", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Reader.Of(app).Client.PostAsync("/import", new FormUrlEncodedContent([new("text", News)]), Cancel)).StatusCode);
    }

    private static async Task<string> SendAsync(Reader editor, (string Name, byte[] Bytes)[] files, string text = "", string encoding = "")
    {
        var answer = await PostAsync(editor, files, text, encoding);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> PostAsync(Reader editor, (string Name, byte[] Bytes)[] files, string text = "", string encoding = "")
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent((await editor.OpenAsync("/import")).QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        form.Add(new StringContent(text), "text");
        form.Add(new StringContent(encoding), "encoding");
        foreach (var (name, bytes) in files)
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(content, "files", name);
        }
        return await editor.Client.PostAsync("/import", form, Cancel);
    }

    // The page is loaded again, as a reader without JavaScript does, until nothing is left to do.
    private static async Task<IDocument> WaitAsync(Reader editor, string job)
    {
        for (var times = 0; times < 600; times++)
        {
            var page = await editor.OpenAsync(job);
            if (!page.QuerySelector("#job")!.HasAttribute("data-live")) return page;
            await Task.Delay(100, Cancel);
        }
        throw new TimeoutException($"{job} did not end within a minute.");
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name, CompressionLevel.SmallestSize).Open(), new UTF8Encoding(false));
                entry.Write(text);
            }
        }
        return bytes.ToArray();
    }
}
