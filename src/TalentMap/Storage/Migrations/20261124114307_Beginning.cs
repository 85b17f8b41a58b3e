using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TalentMap.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Beginning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Documents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Format = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    Author = table.Column<string>(type: "TEXT", nullable: true),
                    Publisher = table.Column<string>(type: "TEXT", nullable: true),
                    Url = table.Column<string>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Published_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Published_Edtf = table.Column<string>(type: "TEXT", nullable: true),
                    Published_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PublishedAssumed_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PublishedAssumed_Edtf = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedAssumed_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Entities",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    FoundingKey = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Pseudonym = table.Column<bool>(type: "INTEGER", nullable: false),
                    CompanyKind = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentCount = table.Column<int>(type: "INTEGER", nullable: false),
                    MergedIntoId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Entities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Entities_Entities_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "Entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "Judgements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Verdict = table.Column<string>(type: "TEXT", nullable: false),
                    Left = table.Column<string>(type: "TEXT", nullable: false),
                    Right = table.Column<string>(type: "TEXT", nullable: true),
                    Change = table.Column<string>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judgements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sources",
                columns: table => new
                {
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => x.DocumentId);
                    table.ForeignKey(
                        name: "FK_Sources_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Mentions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Pseudonym = table.Column<bool>(type: "INTEGER", nullable: false),
                    CompanyKind = table.Column<string>(type: "TEXT", nullable: true),
                    EntityId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mentions", x => x.Id);
                    table.UniqueConstraint("AK_Mentions_DocumentId_Id", x => new { x.DocumentId, x.Id });
                    table.ForeignKey(
                        name: "FK_Mentions_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Mentions_Entities_EntityId",
                        column: x => x.EntityId,
                        principalTable: "Entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "MentionNames",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MentionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MentionNames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MentionNames_Mentions_MentionId",
                        column: x => x.MentionId,
                        principalTable: "Mentions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Moves",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    CompanyId = table.Column<long>(type: "INTEGER", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    DateWords = table.Column<string>(type: "TEXT", nullable: true),
                    Date_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Date_Edtf = table.Column<string>(type: "TEXT", nullable: true),
                    Date_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    EvidenceStart = table.Column<int>(type: "INTEGER", nullable: false),
                    EvidenceLength = table.Column<int>(type: "INTEGER", nullable: false),
                    RetellsId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Moves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Moves_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Moves_Mentions_DocumentId_CompanyId",
                        columns: x => new { x.DocumentId, x.CompanyId },
                        principalTable: "Mentions",
                        principalColumns: new[] { "DocumentId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Moves_Mentions_DocumentId_PersonId",
                        columns: x => new { x.DocumentId, x.PersonId },
                        principalTable: "Mentions",
                        principalColumns: new[] { "DocumentId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Moves_Moves_RetellsId",
                        column: x => x.RetellsId,
                        principalTable: "Moves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "Occurrences",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MentionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Occurrences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Occurrences_Mentions_MentionId",
                        column: x => x.MentionId,
                        principalTable: "Mentions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Roles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    CompanyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    EvidenceStart = table.Column<int>(type: "INTEGER", nullable: false),
                    EvidenceLength = table.Column<int>(type: "INTEGER", nullable: false),
                    RetellsId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Roles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Roles_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Roles_Mentions_DocumentId_CompanyId",
                        columns: x => new { x.DocumentId, x.CompanyId },
                        principalTable: "Mentions",
                        principalColumns: new[] { "DocumentId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Roles_Mentions_DocumentId_PersonId",
                        columns: x => new { x.DocumentId, x.PersonId },
                        principalTable: "Mentions",
                        principalColumns: new[] { "DocumentId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Roles_Roles_RetellsId",
                        column: x => x.RetellsId,
                        principalTable: "Roles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "Signals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    CompanyId = table.Column<long>(type: "INTEGER", nullable: true),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    Low = table.Column<double>(type: "REAL", nullable: true),
                    High = table.Column<double>(type: "REAL", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", nullable: true),
                    DateWords = table.Column<string>(type: "TEXT", nullable: true),
                    Direction = table.Column<string>(type: "TEXT", nullable: true),
                    Date_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Date_Edtf = table.Column<string>(type: "TEXT", nullable: true),
                    Date_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    EvidenceStart = table.Column<int>(type: "INTEGER", nullable: false),
                    EvidenceLength = table.Column<int>(type: "INTEGER", nullable: false),
                    RetellsId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Signals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Signals_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Signals_Mentions_DocumentId_CompanyId",
                        columns: x => new { x.DocumentId, x.CompanyId },
                        principalTable: "Mentions",
                        principalColumns: new[] { "DocumentId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Signals_Signals_RetellsId",
                        column: x => x.RetellsId,
                        principalTable: "Signals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_Sha256",
                table: "Documents",
                column: "Sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Entities_FoundingKey",
                table: "Entities",
                column: "FoundingKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Entities_Kind_DocumentCount_Name",
                table: "Entities",
                columns: new[] { "Kind", "DocumentCount", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Entities_MergedIntoId",
                table: "Entities",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Judgements_Left_Right",
                table: "Judgements",
                columns: new[] { "Left", "Right" });

            migrationBuilder.CreateIndex(
                name: "IX_Judgements_Right",
                table: "Judgements",
                column: "Right");

            migrationBuilder.CreateIndex(
                name: "IX_MentionNames_Key",
                table: "MentionNames",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_MentionNames_MentionId",
                table: "MentionNames",
                column: "MentionId");

            migrationBuilder.CreateIndex(
                name: "IX_MentionNames_NameKey",
                table: "MentionNames",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_EntityId",
                table: "Mentions",
                column: "EntityId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_Key",
                table: "Mentions",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Moves_CompanyId",
                table: "Moves",
                column: "CompanyId");

            migrationBuilder.CreateIndex(
                name: "IX_Moves_DocumentId_CompanyId",
                table: "Moves",
                columns: new[] { "DocumentId", "CompanyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Moves_DocumentId_PersonId",
                table: "Moves",
                columns: new[] { "DocumentId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Moves_Key",
                table: "Moves",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Moves_PersonId",
                table: "Moves",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Moves_RetellsId",
                table: "Moves",
                column: "RetellsId");

            migrationBuilder.CreateIndex(
                name: "IX_Occurrences_MentionId",
                table: "Occurrences",
                column: "MentionId");

            migrationBuilder.CreateIndex(
                name: "IX_Roles_CompanyId",
                table: "Roles",
                column: "CompanyId");

            migrationBuilder.CreateIndex(
                name: "IX_Roles_DocumentId_CompanyId",
                table: "Roles",
                columns: new[] { "DocumentId", "CompanyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Roles_DocumentId_PersonId",
                table: "Roles",
                columns: new[] { "DocumentId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Roles_Key",
                table: "Roles",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Roles_PersonId",
                table: "Roles",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Roles_RetellsId",
                table: "Roles",
                column: "RetellsId");

            migrationBuilder.CreateIndex(
                name: "IX_Signals_CompanyId",
                table: "Signals",
                column: "CompanyId");

            migrationBuilder.CreateIndex(
                name: "IX_Signals_DocumentId_CompanyId",
                table: "Signals",
                columns: new[] { "DocumentId", "CompanyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Signals_Key",
                table: "Signals",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Signals_Kind_Unit",
                table: "Signals",
                columns: new[] { "Kind", "Unit" });

            migrationBuilder.CreateIndex(
                name: "IX_Signals_RetellsId",
                table: "Signals",
                column: "RetellsId");

            // What the model cannot say: indexes over a date's columns, and the search index (see SearchText for the grams).
            migrationBuilder.Sql("CREATE INDEX IX_Moves_Date_Earliest ON Moves (Date_Earliest, Date_Latest)");
            migrationBuilder.Sql("CREATE INDEX IX_Signals_Date_Earliest ON Signals (Date_Earliest, Date_Latest)");
            migrationBuilder.Sql("CREATE INDEX IX_Documents_Published_Earliest ON Documents (Published_Earliest)");
            migrationBuilder.Sql("CREATE VIRTUAL TABLE EntitySearch USING fts5 (NameUnits, NamePairs, RestUnits, RestPairs, content='', contentless_delete=1, tokenize='unicode61')");
            migrationBuilder.Sql("CREATE VIRTUAL TABLE DocumentSearch USING fts5 (TitleUnits, TitlePairs, TextUnits, TextPairs, content='', contentless_delete=1, tokenize='unicode61')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE EntitySearch");
            migrationBuilder.Sql("DROP TABLE DocumentSearch");

            migrationBuilder.DropTable(
                name: "Judgements");

            migrationBuilder.DropTable(
                name: "MentionNames");

            migrationBuilder.DropTable(
                name: "Moves");

            migrationBuilder.DropTable(
                name: "Occurrences");

            migrationBuilder.DropTable(
                name: "Roles");

            migrationBuilder.DropTable(
                name: "Signals");

            migrationBuilder.DropTable(
                name: "Sources");

            migrationBuilder.DropTable(
                name: "Mentions");

            migrationBuilder.DropTable(
                name: "Documents");

            migrationBuilder.DropTable(
                name: "Entities");
        }
    }
}
