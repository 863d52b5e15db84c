using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class NoteReaders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "NotCprById",
                table: "Notes",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Visibility",
                table: "NoteRevisions",
                type: "int",
                nullable: false,

                // NoteVisibility.Facilitators: nobody knows who might read the wordings of before, so the fewest may.
                defaultValue: 1);

            migrationBuilder.AddForeignKey(
                name: "FK_Notes_Users_NotCprById",
                table: "Notes",
                column: "NotCprById",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Notes_Users_NotCprById",
                table: "Notes");

            migrationBuilder.DropColumn(
                name: "NotCprById",
                table: "Notes");

            migrationBuilder.DropColumn(
                name: "Visibility",
                table: "NoteRevisions");
        }
    }
}
