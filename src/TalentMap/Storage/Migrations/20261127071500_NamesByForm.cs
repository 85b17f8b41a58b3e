using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TalentMap.Storage.Migrations
{
    /// <summary>The forms by which names are found, in their order on the disk. It is no part of the model, as the other search tables.</summary>
    [DbContext(typeof(TalentMapContext))]
    [Migration("20261127071500_NamesByForm")]
    public partial class NamesByForm : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE TABLE NameSearch (
                    Way INTEGER NOT NULL, Form TEXT NOT NULL, EntityId INTEGER NOT NULL, Name TEXT NOT NULL, Unusual INTEGER NOT NULL, Weight INTEGER NOT NULL,
                    PRIMARY KEY (Way, Form, EntityId, Name)) WITHOUT ROWID
                """);
            migrationBuilder.Sql("CREATE INDEX IX_NameSearch_EntityId ON NameSearch (EntityId, Way, Weight)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE NameSearch");
    }
}
