using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TalentMap.Storage.Migrations
{
    /// <inheritdoc />
    public partial class SignalsByFigure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Signals_Kind_Unit",
                table: "Signals");

            migrationBuilder.CreateIndex(
                name: "IX_Signals_Kind_Unit_Low_High",
                table: "Signals",
                columns: new[] { "Kind", "Unit", "Low", "High" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Signals_Kind_Unit_Low_High",
                table: "Signals");

            migrationBuilder.CreateIndex(
                name: "IX_Signals_Kind_Unit",
                table: "Signals",
                columns: new[] { "Kind", "Unit" });
        }
    }
}
