using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>A query on one number that is translated once and not at every page. A program that opens several maps has one of each, for EF gives every host a model of its own.</summary>
internal sealed class Compiled<TRow>(Expression<Func<TalentMapContext, long, IQueryable<TRow>>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<TalentMapContext, long, IAsyncEnumerable<TRow>>> _made = [];

    /// <summary>The rows.</summary>
    public async Task<List<TRow>> ListAsync(TalentMapContext db, long id, CancellationToken cancel)
    {
        List<TRow> rows = [];
        await foreach (var row in _made.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, id).WithCancellation(cancel)) rows.Add(row);
        return rows;
    }
}
