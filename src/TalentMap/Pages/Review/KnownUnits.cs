namespace TalentMap.Pages.Review;

/// <summary>The units that are offered where a figure is typed; any other may be typed too.</summary>
internal static class KnownUnits
{
    public static readonly string[] All =
    [
        "people", "companies", "deals", "GPUs", "openings", "ratio", "months",
        "CNY", "USD", "HKD", "TWD", "CNY/year", "CNY/month", "USD/year", "USD/month", "TWD/year", "TWD/month", "HKD/year", "HKD/month",
    ];
}
