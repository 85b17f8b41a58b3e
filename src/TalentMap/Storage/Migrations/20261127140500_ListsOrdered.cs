using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TalentMap.Storage.Migrations
{
    /// <summary>Indexes that hold what the time line reads, and lists in their order.</summary>
    [DbContext(typeof(TalentMapContext))]
    [Migration("20261127140500_ListsOrdered")]
    public partial class ListsOrdered : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX IX_Moves_Dates");
            migrationBuilder.Sql("CREATE INDEX IX_Moves_Dates ON Moves (Date_Earliest, Date_Latest, Kind, WhoId, AtId, RetellsId, DocumentId)");
            migrationBuilder.Sql("CREATE INDEX IX_Moves_Latest ON Moves (Date_Latest DESC, Date_Earliest DESC)");
            migrationBuilder.Sql("CREATE INDEX IX_Signals_Dates ON Signals (Date_Earliest, Date_Latest, Kind, Direction, AtId, RetellsId, DocumentId)");
            migrationBuilder.Sql("CREATE INDEX IX_Signals_Latest ON Signals (Kind, Unit, Date_Latest DESC)");
            migrationBuilder.Sql("CREATE INDEX IX_Signals_Told ON Signals (Kind, Date_Edtf, Low, High)");
            migrationBuilder.Sql("CREATE INDEX IX_Entities_Lists ON Entities (Kind, DocumentCount DESC, Name, MergedIntoId)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var index in (string[])["IX_Moves_Latest", "IX_Signals_Dates", "IX_Signals_Latest", "IX_Signals_Told", "IX_Entities_Lists"]) migrationBuilder.Sql($"DROP INDEX {index}");
        }
    }
}
