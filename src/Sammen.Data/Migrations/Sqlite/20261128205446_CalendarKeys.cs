using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CalendarKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CalendarKeyHash",
                table: "Users",
                type: "TEXT",
                unicode: false,
                maxLength: 64,
                nullable: true,
                collation: "DANISH");

            migrationBuilder.AddColumn<DateTime>(
                name: "CalendarKeyMadeAt",
                table: "Users",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Users_CalendarKeyHash",
                table: "Users",
                column: "CalendarKeyHash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Users_CalendarKeyHash",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "CalendarKeyHash",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "CalendarKeyMadeAt",
                table: "Users");
        }
    }
}
