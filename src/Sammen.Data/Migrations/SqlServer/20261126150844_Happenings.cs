using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Happenings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Workshops",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ChangedById",
                table: "Workshops",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Rounds",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ChangedById",
                table: "Rounds",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Projects",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ChangedById",
                table: "Projects",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "AssignedAt",
                table: "ProjectFacilitators",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AssignedById",
                table: "ProjectFacilitators",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Notes",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ChangedById",
                table: "Notes",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "FollowUps",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ChangedById",
                table: "FollowUps",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Assessments",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ChangedById",
                table: "Assessments",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "HappeningReaders",
                columns: table => new
                {
                    Name = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HappeningReaders", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Happenings",
                columns: table => new
                {
                    Position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    ProjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Readers = table.Column<int>(type: "int", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Happenings", x => x.Position);
                    table.ForeignKey(
                        name: "FK_Happenings_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Happenings_At",
                table: "Happenings",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Happenings_Id",
                table: "Happenings",
                column: "Id",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Assessments_Users_ChangedById",
                table: "Assessments",
                column: "ChangedById",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_FollowUps_Users_ChangedById",
                table: "FollowUps",
                column: "ChangedById",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Notes_Users_ChangedById",
                table: "Notes",
                column: "ChangedById",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ProjectFacilitators_Users_AssignedById",
                table: "ProjectFacilitators",
                column: "AssignedById",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Projects_Users_ChangedById",
                table: "Projects",
                column: "ChangedById",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Rounds_Users_ChangedById",
                table: "Rounds",
                column: "ChangedById",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Workshops_Users_ChangedById",
                table: "Workshops",
                column: "ChangedById",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Assessments_Users_ChangedById",
                table: "Assessments");

            migrationBuilder.DropForeignKey(
                name: "FK_FollowUps_Users_ChangedById",
                table: "FollowUps");

            migrationBuilder.DropForeignKey(
                name: "FK_Notes_Users_ChangedById",
                table: "Notes");

            migrationBuilder.DropForeignKey(
                name: "FK_ProjectFacilitators_Users_AssignedById",
                table: "ProjectFacilitators");

            migrationBuilder.DropForeignKey(
                name: "FK_Projects_Users_ChangedById",
                table: "Projects");

            migrationBuilder.DropForeignKey(
                name: "FK_Rounds_Users_ChangedById",
                table: "Rounds");

            migrationBuilder.DropForeignKey(
                name: "FK_Workshops_Users_ChangedById",
                table: "Workshops");

            migrationBuilder.DropTable(
                name: "HappeningReaders");

            migrationBuilder.DropTable(
                name: "Happenings");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Workshops");

            migrationBuilder.DropColumn(
                name: "ChangedById",
                table: "Workshops");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "ChangedById",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "ChangedById",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "AssignedAt",
                table: "ProjectFacilitators");

            migrationBuilder.DropColumn(
                name: "AssignedById",
                table: "ProjectFacilitators");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Notes");

            migrationBuilder.DropColumn(
                name: "ChangedById",
                table: "Notes");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "ChangedById",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "ChangedById",
                table: "Assessments");
        }
    }
}
