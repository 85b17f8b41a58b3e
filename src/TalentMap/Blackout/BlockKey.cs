using System.Security.Cryptography;

namespace TalentMap.Blackout;

/// <summary>
/// The key of the removed names' hashes: a file in the data folder beside the database, never in it, so that the database alone tells nobody who was
/// removed. It belongs into every backup: without it removed people could not be kept out.
/// </summary>
internal static class BlockKey
{
    private const int Bytes = 32;

    public const string FileName = "removal.key";

    public static string FileIn(string folder) => Path.Combine(folder, FileName);

    /// <summary>Copies the key beside a backup, with who may read it; false where none was made yet.</summary>
    public static bool TryCopy(string folder, string target)
    {
        if (!File.Exists(FileIn(folder))) return false;
        File.Copy(FileIn(folder), target, overwrite: false);
        return true;
    }

    /// <summary>The key; null where none was made yet.</summary>
    public static byte[]? TryRead(string folder)
    {
        if (!File.Exists(FileIn(folder))) return null;
        var key = File.ReadAllBytes(FileIn(folder));
        return key.Length == Bytes ? key : throw new IOException($"'{FileIn(folder)}' is no key of removals: it has {key.Length} bytes instead of {Bytes}. Put the one from your backup there.");
    }

    /// <summary>The key, made where there was none: on the disk before anything is hashed with it, readable for its owner alone.</summary>
    public static byte[] ReadOrMake(string folder)
    {
        if (TryRead(folder) is { } there) return there;
        var key = RandomNumberGenerator.GetBytes(Bytes);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(FileIn(folder), options);
        file.Write(key);
        file.Flush(flushToDisk: true);
        return key;
    }
}
