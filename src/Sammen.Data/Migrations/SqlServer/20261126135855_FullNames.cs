using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Data.Migrations.SqlServer
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
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            // The official list puts right those that write it otherwise at the next start.
            migrationBuilder.Sql("UPDATE Municipalities SET FullName = Name + N' Kommune'");
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
