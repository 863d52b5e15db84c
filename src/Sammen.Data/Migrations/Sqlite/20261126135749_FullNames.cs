using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FullNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FullName",
                table: "Municipalities",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                defaultValue: "",
                collation: "DANISH");

            // The official list puts right those that write it otherwise at the next start.
            migrationBuilder.Sql("UPDATE Municipalities SET FullName = Name || ' Kommune'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FullName",
                table: "Municipalities");
        }
    }
}
