using System.Text;
using Microsoft.Data.Sqlite;

namespace TalentMap.Tests;

/// <summary>Looks for the name of somebody who was removed in the bytes of a map's files, the write-ahead log too.</summary>
internal static class RemovedName
{
    /// <summary>The ways in which the articles of the tests write it.</summary>
    public static readonly string[] Forms = ["陸一鳴", "陆一鸣", "luyiming", "Lu Yiming", "yiminglu"];

    /// <summary>Which forms stand in which files of the folder while these are in use.</summary>
    public static List<string> InFiles(string folder) =>
    [
        .. from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
           from form in Forms
           where Contains(file, Encoding.UTF8.GetBytes(form)) || Contains(file, Encoding.Unicode.GetBytes(form))
           select $"{form} in {Path.GetFileName(file)}",
    ];

    /// <summary>The same once all connections are closed.</summary>
    public static List<string> InClosedFiles(string folder)
    {
        SqliteConnection.ClearAllPools();
        return InFiles(folder);
    }

    /// <summary>Whether a file holds some bytes, be it open or not.</summary>
    public static bool Contains(string file, byte[] bytes)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.GetBuffer().AsSpan(0, (int)all.Length).IndexOf(bytes) >= 0;
    }
}
