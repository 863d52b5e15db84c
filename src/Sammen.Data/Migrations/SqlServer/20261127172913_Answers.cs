using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Answers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Notes_Cell",
                table: "Notes");

            migrationBuilder.AddColumn<DateOnly>(
                name: "LookAgainOn",
                table: "Notes",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Answers",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MatterId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CarriedOver = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Answers", x => new { x.DecisionId, x.MatterId });
                    table.ForeignKey(
                        name: "FK_Answers_Notes_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Notes",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Answers_Notes_MatterId",
                        column: x => x.MatterId,
                        principalTable: "Notes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Answers_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Notes_Cell",
                table: "Notes",
                columns: new[] { "ProjectId", "Phase", "Question", "LoggedAt", "Kind", "Visibility", "DeletedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Answers_MatterId",
                table: "Answers",
                column: "MatterId");

            // Until now a concern or a hardship was answered by any later decision in its cell (decision 0011), worked out for each reader. So that it
            // stays answered for whoever it was answered for: the first later decision, and each later one that more people may read than all before
            // it. Of the same moment the one most may read. Nobody said so, which is what CarriedOver says.
            migrationBuilder.Sql("""
                INSERT INTO [Answers] ([DecisionId], [MatterId], [ById], [At], [CarriedOver])
                SELECT d.[Id], m.[Id], d.[AuthorId], d.[LoggedAt], 1
                FROM [Notes] AS m
                INNER JOIN [Notes] AS d ON d.[ProjectId] = m.[ProjectId] AND d.[Phase] = m.[Phase] AND d.[Question] = m.[Question] AND d.[LoggedAt] > m.[LoggedAt]
                WHERE m.[Kind] IN (3, 4) AND m.[DeletedAt] IS NULL AND d.[Kind] = 2 AND d.[DeletedAt] IS NULL
                    AND NOT EXISTS (
                        SELECT 1
                        FROM [Notes] AS e
                        WHERE e.[ProjectId] = m.[ProjectId] AND e.[Phase] = m.[Phase] AND e.[Question] = m.[Question] AND e.[LoggedAt] > m.[LoggedAt]
                            AND e.[Kind] = 2 AND e.[DeletedAt] IS NULL AND e.[Visibility] >= d.[Visibility]
                            AND (e.[LoggedAt] < d.[LoggedAt]
                                OR (e.[LoggedAt] = d.[LoggedAt] AND (e.[Visibility] > d.[Visibility] OR e.[Id] < d.[Id]))));
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Answers");

            migrationBuilder.DropIndex(
                name: "IX_Notes_Cell",
                table: "Notes");

            migrationBuilder.DropColumn(
                name: "LookAgainOn",
                table: "Notes");

            migrationBuilder.CreateIndex(
                name: "IX_Notes_Cell",
                table: "Notes",
                columns: new[] { "ProjectId", "Phase", "Question", "LoggedAt", "Kind", "Visibility", "DeletedAt" });
        }
    }
}
