using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;

namespace TalentMap.Pages.Charts;

/// <summary>An answer to a chart: JSON in which Chinese stays Chinese, which is half as long.</summary>
internal sealed class ChartJson(object chart) : JsonResult(chart, Readable)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}
