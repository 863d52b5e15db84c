using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Data.Migrations.SqlServer
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
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CalendarKeyMadeAt",
                table: "Users",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Users_CalendarKeyHash",
                table: "Users",
                column: "CalendarKeyHash",
                unique: true,
                filter: "[CalendarKeyHash] IS NOT NULL");
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
