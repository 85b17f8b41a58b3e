namespace TalentMap.Resources;

/// <summary>Names the site's texts, <c>Texts.resx</c>: keys in English, the values of the neutral resource in Traditional Chinese.</summary>
public sealed class Texts;
