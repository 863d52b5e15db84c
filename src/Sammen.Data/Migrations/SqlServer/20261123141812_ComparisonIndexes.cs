using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ComparisonIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Notes_Cell",
                table: "Notes");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_RoundId",
                table: "Projects",
                column: "RoundId");

            migrationBuilder.CreateIndex(
                name: "IX_Notes_Cell",
                table: "Notes",
                columns: new[] { "ProjectId", "Phase", "Question", "LoggedAt", "Kind", "Visibility", "DeletedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Projects_RoundId",
                table: "Projects");

            migrationBuilder.DropIndex(
                name: "IX_Notes_Cell",
                table: "Notes");

            migrationBuilder.CreateIndex(
                name: "IX_Notes_Cell",
                table: "Notes",
                columns: new[] { "ProjectId", "Phase", "Question", "LoggedAt" });
        }
    }
}
