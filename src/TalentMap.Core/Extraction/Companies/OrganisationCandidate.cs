using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Companies;

/// <summary>One possible name with its places; its letters are those at the first of them.</summary>
internal sealed class OrganisationCandidate(double prior) : PlaceTally(prior)
{
    private const double Unread = -0.6;
    private const double LeastRead = -1.2; // its shape speaks no worse against a name that the tagger reads
    private const double Told = 1.8; // by what stands beside it: 加入|星野未来|,

    public List<TextSpan> Places { get; } = new(1);

    public double Proof => Prior + Waived + Best;

    /// <summary>The tagger reads an organisation in one of its places.</summary>
    public bool IsRead { get; set; }

    public override double Score => base.Score + Waived + (IsRead || Best >= Told ? 0 : Unread);

    // 北岸|智能: of everyday words alone, and yet the tagger reads it
    private double Waived => IsRead ? Math.Max(0, LeastRead - Prior) : 0;

    public void Add(TextSpan place, double left, double right)
    {
        Places.Add(place);
        Add(place.Start, left, right);
    }
}
