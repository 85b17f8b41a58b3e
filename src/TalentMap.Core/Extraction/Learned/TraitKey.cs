namespace TalentMap.Core.Extraction.Learned;

/// <summary>The keys of traits: a number of 64 bits, mixed from what is seen.</summary>
internal static class TraitKey
{
    public static ulong Mix(ulong key, int value)
    {
        key = unchecked((key ^ (uint)value) * 0x9E3779B97F4A7C15);
        return key ^ key >> 29;
    }
}
