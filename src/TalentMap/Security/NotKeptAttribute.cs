namespace TalentMap.Security;

/// <summary>A page with a form for readers: its token is one reader's, so it is never kept for another.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotKeptAttribute : Attribute;
