using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RoundsAndProjectsByHand : Migration
    {
        /// <summary>What stands in the new lists until somebody chooses.</summary>
        private const int Other = 99;

        /// <summary>How many months a course touches: it is one month longer when it ends on a later day of the month than it began on.</summary>
        private const string Months = """
            MAX(1,
                (CAST(strftime('%Y', CourseEnd) AS INTEGER) - CAST(strftime('%Y', CourseStart) AS INTEGER)) * 12
                + CAST(strftime('%m', CourseEnd) AS INTEGER) - CAST(strftime('%m', CourseStart) AS INTEGER)
                + (strftime('%d', CourseEnd) > strftime('%d', CourseStart)))
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The words of an area stay, as its own words, until somebody chooses from the list.
            migrationBuilder.RenameColumn(
                name: "Area",
                table: "Projects",
                newName: "AreaWords");

            migrationBuilder.AddColumn<int>(
                name: "Area",
                table: "Projects",
                type: "INTEGER",
                nullable: false,
                defaultValue: Other);

            migrationBuilder.AddColumn<int>(
                name: "TechnologyKind",
                table: "Projects",
                type: "INTEGER",
                nullable: false,
                defaultValue: Other);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AnswerBy",
                table: "Rounds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "Rounds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ClosedById",
                table: "Rounds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "OpenedAt",
                table: "Rounds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OpenedById",
                table: "Rounds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Aim",
                table: "Projects",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ClosedById",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "EmployeeHoursAMonth",
                table: "Projects",
                type: "TEXT",
                precision: 12,
                scale: 2,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "LeaderHoursAMonth",
                table: "Projects",
                type: "TEXT",
                precision: 12,
                scale: 2,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<string>(
                name: "TechnologyKindWords",
                table: "Projects",
                type: "TEXT",
                maxLength: 100,
                nullable: true,
                collation: "DANISH");

            // A total becomes hours a month: divided by the months the course touches, as CourseMonth counts them. Two decimals, so that
            // months times hours is the same whole number again.
            migrationBuilder.Sql($"""
                UPDATE Projects SET
                    LeaderHoursAMonth = printf('%.2f', MAX(0.01, 1.0 * LeaderHours / ({Months}))),
                    EmployeeHoursAMonth = printf('%.2f', MAX(0.01, 1.0 * EmployeeHours / ({Months})));
                """);

            migrationBuilder.AlterColumn<string>(
                name: "AreaWords",
                table: "Projects",
                type: "TEXT",
                maxLength: 100,
                nullable: true,
                collation: "DANISH",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 100,
                oldCollation: "DANISH");

            migrationBuilder.DropColumn(
                name: "LeaderHours",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "EmployeeHours",
                table: "Projects");

            migrationBuilder.AddForeignKey(
                name: "FK_Projects_Users_ClosedById",
                table: "Projects",
                column: "ClosedById",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Rounds_Users_ClosedById",
                table: "Rounds",
                column: "ClosedById",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Rounds_Users_OpenedById",
                table: "Rounds",
                column: "OpenedById",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "LeaderHours",
                table: "Projects",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "EmployeeHours",
                table: "Projects",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.RenameColumn(
                name: "Area",
                table: "Projects",
                newName: "AreaChosen");

            migrationBuilder.AddColumn<string>(
                name: "Area",
                table: "Projects",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "",
                collation: "DANISH");

            migrationBuilder.Sql($"""
                UPDATE Projects SET
                    Area = COALESCE(AreaWords, ''),
                    LeaderHours = CAST(ROUND(LeaderHoursAMonth * ({Months})) AS INTEGER),
                    EmployeeHours = CAST(ROUND(EmployeeHoursAMonth * ({Months})) AS INTEGER);
                """);

            migrationBuilder.DropForeignKey(
                name: "FK_Projects_Users_ClosedById",
                table: "Projects");

            migrationBuilder.DropForeignKey(
                name: "FK_Rounds_Users_ClosedById",
                table: "Rounds");

            migrationBuilder.DropForeignKey(
                name: "FK_Rounds_Users_OpenedById",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "AreaChosen",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "AreaWords",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "TechnologyKind",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "TechnologyKindWords",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Aim",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "LeaderHoursAMonth",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "EmployeeHoursAMonth",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "ClosedById",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "AnswerBy",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "OpenedAt",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "OpenedById",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "ClosedById",
                table: "Rounds");
        }
    }
}
