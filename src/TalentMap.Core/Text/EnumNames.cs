using System.Diagnostics.CodeAnalysis;

namespace TalentMap.Core.Text;

/// <summary>The names of an enum's values, read in any case. They are asked for by type: the framework's generic methods are compiled at every start, for each of our enums anew.</summary>
[SuppressMessage("Usage", "CA2263:Prefer the generic overload", Justification = "See above.")]
internal static class EnumNames
{
    /// <summary>The value of a name.</summary>
    /// <exception cref="ArgumentException">There is no such name.</exception>
    public static TEnum Parse<TEnum>(string name) where TEnum : struct, Enum => (TEnum)Enum.Parse(typeof(TEnum), name, ignoreCase: true);

    /// <summary>The value of a name; null where there is no such name.</summary>
    public static TEnum? ParseOrNull<TEnum>(string name) where TEnum : struct, Enum => Enum.TryParse(typeof(TEnum), name, ignoreCase: true, out var value) ? (TEnum)value : null;

    /// <summary>The name of a value.</summary>
    public static string Of<TEnum>(TEnum value) where TEnum : struct, Enum => Enum.GetName(typeof(TEnum), value)!;

    /// <summary>All names, in the order of the values.</summary>
    public static string[] All<TEnum>() where TEnum : struct, Enum => Enum.GetNames(typeof(TEnum));
}
