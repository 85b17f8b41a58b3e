using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TalentMap.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ListsByEntity : Migration
    {
        // Entities are never deleted, so no constraint guards the derived numbers: SQLite would copy every table for it, and forget
        // the indexes on dates that the model cannot say.
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AtId",
                table: "Signals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AtId",
                table: "Roles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Post",
                table: "Roles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TitleKey",
                table: "Roles",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "WhoId",
                table: "Roles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AtId",
                table: "Moves",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Post",
                table: "Moves",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TitleKey",
                table: "Moves",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "WhoId",
                table: "Moves",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Availability",
                table: "Entities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "In",
                table: "Entities",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LastMove",
                table: "Entities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Now",
                table: "Entities",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Out",
                table: "Entities",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_Signals_AtId_Kind",
                table: "Signals",
                columns: new[] { "AtId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Roles_AtId_Status_WhoId",
                table: "Roles",
                columns: new[] { "AtId", "Status", "WhoId" });

            migrationBuilder.CreateIndex(
                name: "IX_Roles_WhoId_Status_AtId",
                table: "Roles",
                columns: new[] { "WhoId", "Status", "AtId" });

            migrationBuilder.CreateIndex(
                name: "IX_Moves_AtId_Kind_WhoId",
                table: "Moves",
                columns: new[] { "AtId", "Kind", "WhoId" });

            migrationBuilder.CreateIndex(
                name: "IX_Moves_WhoId_Kind_AtId",
                table: "Moves",
                columns: new[] { "WhoId", "Kind", "AtId" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_WithdrawnAt",
                table: "Documents",
                column: "WithdrawnAt",
                filter: "\"WithdrawnAt\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Signals_AtId_Kind",
                table: "Signals");

            migrationBuilder.DropIndex(
                name: "IX_Roles_AtId_Status_WhoId",
                table: "Roles");

            migrationBuilder.DropIndex(
                name: "IX_Roles_WhoId_Status_AtId",
                table: "Roles");

            migrationBuilder.DropIndex(
                name: "IX_Moves_AtId_Kind_WhoId",
                table: "Moves");

            migrationBuilder.DropIndex(
                name: "IX_Moves_WhoId_Kind_AtId",
                table: "Moves");

            migrationBuilder.DropIndex(
                name: "IX_Documents_WithdrawnAt",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "AtId",
                table: "Signals");

            migrationBuilder.DropColumn(
                name: "AtId",
                table: "Roles");

            migrationBuilder.DropColumn(
                name: "Post",
                table: "Roles");

            migrationBuilder.DropColumn(
                name: "TitleKey",
                table: "Roles");

            migrationBuilder.DropColumn(
                name: "WhoId",
                table: "Roles");

            migrationBuilder.DropColumn(
                name: "AtId",
                table: "Moves");

            migrationBuilder.DropColumn(
                name: "Post",
                table: "Moves");

            migrationBuilder.DropColumn(
                name: "TitleKey",
                table: "Moves");

            migrationBuilder.DropColumn(
                name: "WhoId",
                table: "Moves");

            migrationBuilder.DropColumn(
                name: "Availability",
                table: "Entities");

            migrationBuilder.DropColumn(
                name: "In",
                table: "Entities");

            migrationBuilder.DropColumn(
                name: "LastMove",
                table: "Entities");

            migrationBuilder.DropColumn(
                name: "Now",
                table: "Entities");

            migrationBuilder.DropColumn(
                name: "Out",
                table: "Entities");
        }
    }
}
