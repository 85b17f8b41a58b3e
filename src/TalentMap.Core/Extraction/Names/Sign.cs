namespace TalentMap.Core.Extraction.Names;

/// <summary>What a word says of the name beside it.</summary>
[Flags]
internal enum Sign : ushort
{
    None = 0,

    /// <summary>Stands right before a person's name: 创始人, 工程师.</summary>
    Title = 1,

    /// <summary>Stands right after a person's name or surname: 教授, 总.</summary>
    Address = 2,

    /// <summary>What a person says: 表示, 坦言.</summary>
    Speech = 4,

    /// <summary>What follows a person's name and belongs to no name: 加入, 已经, 的.</summary>
    Deed = 8,

    /// <summary>Stands right before an organisation: 加入, 旗下.</summary>
    BeforeOrganisation = 16,

    /// <summary>Stands right after an organisation: 宣布, 创始人.</summary>
    AfterOrganisation = 32,

    /// <summary>An everyday word.</summary>
    Common = 64,

    /// <summary>A place.</summary>
    Place = 128,

    /// <summary>A word that makes no organisation's name: 大型, 互联网.</summary>
    Generic = 256,

    /// <summary>A word that begins like a Chinese name: 高管.</summary>
    NotName = 512,

    /// <summary>A widely known organisation.</summary>
    Organisation = 1024,

    /// <summary>A post as the tagger reads it.</summary>
    TaggedPost = 2048,

    /// <summary>A verb that takes an employer or a foundation: 跳槽到, 创立.</summary>
    JoinsOrganisation = 4096,

    /// <summary>Says right after a name that it is an organisation's: 是一家, 成立于.</summary>
    DefinesOrganisation = 8192,

    /// <summary>What somebody does at an organisation or where they leave it: 在星河|任职, 从星河|辞职.</summary>
    Works = 16384,
}
