using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PublicTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CallFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Bytes = table.Column<int>(type: "int", nullable: false),
                    UploadedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CallFiles_Users_UploadedById",
                        column: x => x.UploadedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublicTexts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Contacts = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    PublicationLink = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    EnglishPublicationLink = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    PrintedCopies = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    EnglishPrintedCopies = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    CallLink = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    CallFileId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AccessibilityLink = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    PrivacyLink = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    PrivacyEmail = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    WrittenById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublicTexts_CallFiles_CallFileId",
                        column: x => x.CallFileId,
                        principalTable: "CallFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublicTexts_Users_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PublicTexts_Number",
                table: "PublicTexts",
                column: "Number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PublicTexts");

            migrationBuilder.DropTable(
                name: "CallFiles");
        }
    }
}
