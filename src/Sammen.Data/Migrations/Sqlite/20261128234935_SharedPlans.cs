using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SharedPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "SharedPlanId",
                table: "Workshops",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SharedPlans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SharedPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SharedPlans_Users_ChangedById",
                        column: x => x.ChangedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Workshops_SharedPlanId",
                table: "Workshops",
                column: "SharedPlanId");

            migrationBuilder.AddForeignKey(
                name: "FK_Workshops_SharedPlans_SharedPlanId",
                table: "Workshops",
                column: "SharedPlanId",
                principalTable: "SharedPlans",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // What learns together has had no plan of its own until now: each gets one, which its project has alone.
            migrationBuilder.Sql("INSERT INTO SharedPlans (Id, Version, ChangedById, ChangedAt) SELECT Id, 0, ChangedById, ChangedAt FROM Workshops WHERE Kind = 4;");
            migrationBuilder.Sql("UPDATE Workshops SET SharedPlanId = Id WHERE Kind = 4;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE Workshops SET SharedPlanId = NULL;");

            migrationBuilder.DropForeignKey(
                name: "FK_Workshops_SharedPlans_SharedPlanId",
                table: "Workshops");

            migrationBuilder.DropTable(
                name: "SharedPlans");

            migrationBuilder.DropIndex(
                name: "IX_Workshops_SharedPlanId",
                table: "Workshops");

            migrationBuilder.DropColumn(
                name: "SharedPlanId",
                table: "Workshops");
        }
    }
}
