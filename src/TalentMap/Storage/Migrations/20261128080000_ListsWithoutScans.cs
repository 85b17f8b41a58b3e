using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TalentMap.Storage.Migrations
{
    /// <summary>Indexes for what lists still read whole tables for: moves by post, signals by unit, and signals in the order of their list.</summary>
    [DbContext(typeof(TalentMapContext))]
    [Migration("20261128080000_ListsWithoutScans")]
    public partial class ListsWithoutScans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE INDEX IX_Moves_Posts ON Moves (Post, WhoId, RetellsId, DocumentId)");
            migrationBuilder.Sql("CREATE INDEX IX_Signals_Units ON Signals (Unit, RetellsId, DocumentId)");
            migrationBuilder.Sql("DROP INDEX IX_Signals_Latest");
            migrationBuilder.Sql("CREATE INDEX IX_Signals_Latest ON Signals (Kind, Unit, (Date_Earliest IS NULL), Date_Latest DESC)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var index in (string[])["IX_Moves_Posts", "IX_Signals_Units", "IX_Signals_Latest"]) migrationBuilder.Sql($"DROP INDEX {index}");
            migrationBuilder.Sql("CREATE INDEX IX_Signals_Latest ON Signals (Kind, Unit, Date_Latest DESC)");
        }
    }
}
