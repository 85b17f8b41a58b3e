namespace TalentMap.Tests;

/// <summary>Articles as files, in a folder that is thrown away.</summary>
internal sealed class Papers : IDisposable
{
    private static readonly string[] People = ["陸一鳴", "蘇婉清", "韓子墨", "顧長風", "林若溪"];
    private static readonly string[] Companies = ["遠山科技", "星河智能", "南湖軟件", "青禾資本"];

    public string Folder { get; } = Directory.CreateTempSubdirectory("papers-").FullName;

    /// <summary>Writes one article.</summary>
    /// <returns>Its file.</returns>
    public string Write(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Writes some articles on the same few people and companies.</summary>
    public Papers With(int articles)
    {
        for (var i = 0; i < articles; i++)
        {
            var (person, from, to) = (People[i % People.Length], Companies[i % Companies.Length], Companies[(i + 1) % Companies.Length]);
            Write($"{i:D3}.md", $"""
                ---
                title: {person}的去向之{i}
                published: 2023-{i % 12 + 1:D2}
                ---

                近日，{from}前產品總監{person}離職。{person}曾任{from}副總裁，他已加入{to}，出任首席科學家。第{i}期。
                """);
        }
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
