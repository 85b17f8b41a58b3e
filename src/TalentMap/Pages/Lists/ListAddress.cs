namespace TalentMap.Pages.Lists;

/// <summary>The address of a list: everything that is asked for stands in it, so that it can be kept and passed on.</summary>
public sealed class ListAddress(HttpRequest request)
{
    private readonly List<KeyValuePair<string, string?>> query =
        [.. request.Query.SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value)).Where(q => !string.IsNullOrWhiteSpace(q.Value))];

    /// <summary>What is asked for, part by part.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Query => query;

    /// <summary>The list's place.</summary>
    public string Path => request.Path;

    /// <summary>What is asked for by one part; null where nothing is.</summary>
    public string? Value(string key) => query.Find(q => string.Equals(q.Key, key, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The same list with some parts set to something else, or left out where that is null. It begins at its first page.</summary>
    public string With(params IReadOnlyList<(string Key, string? Value)> parts) => request.Path + Asking([.. parts, ("p", null)]);

    /// <summary>The same list without some parts.</summary>
    public string Without(params IEnumerable<string> keys) => With([.. keys.Select(key => (key, (string?)null))]);

    /// <summary>Another page of the same list.</summary>
    public string Page(int number) => request.Path + Asking([("p", number == 1 ? null : $"{number}")]);

    /// <summary>All rows of the same list as a file.</summary>
    public string File(string ending) => $"{request.Path}.{ending}{Asking([("p", null), ("size", null)])}";

    private QueryString Asking(IReadOnlyList<(string Key, string? Value)> parts)
    {
        var kept = query.Where(q => !parts.Any(p => string.Equals(p.Key, q.Key, StringComparison.OrdinalIgnoreCase)));
        return QueryString.Create(kept.Concat(parts.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Key, p.Value))));
    }
}
