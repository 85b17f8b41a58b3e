using TalentMap.Core.Resolution;
using TalentMap.Core.Text;

namespace TalentMap.Search;

/// <summary>In which way a name is called up by a form of it.</summary>
public enum NameWay { Name, Pinyin, Initials, GivenName }

/// <summary>A form by which a name is found.</summary>
/// <param name="Form">As it would be typed, levelled: 张前川, zhangqianchuan, zqc, qianchuan.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Unusual">0, or how unusual the readings in it are.</param>
public sealed record NameForm(NameWay Way, string Form, string Name, int Unusual);

/// <summary>All the forms by which a name is found.</summary>
public static class NameForms
{
    public static IEnumerable<NameForm> Of(string name)
    {
        var readings = NameReading.Of(name);
        return readings.SelectMany(r => Read(name, r)).Prepend(new NameForm(NameWay.Name, NameKey.Of(name), name, 0));
    }

    private static IEnumerable<NameForm> Read(string name, NameReading reading)
    {
        yield return new NameForm(NameWay.Pinyin, reading.Full, name, reading.Unusual);
        yield return new NameForm(NameWay.Initials, reading.Initials, name, reading.Unusual);
        if (reading.Given is { } given) yield return new NameForm(NameWay.GivenName, given, name, reading.Unusual);
    }
}
