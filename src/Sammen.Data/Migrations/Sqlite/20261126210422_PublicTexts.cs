using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Data.Migrations.Sqlite
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false, collation: "DANISH"),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Bytes = table.Column<int>(type: "INTEGER", nullable: false),
                    UploadedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Contacts = table.Column<string>(type: "TEXT", nullable: false),
                    PublicationLink = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true, collation: "DANISH"),
                    EnglishPublicationLink = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true, collation: "DANISH"),
                    PrintedCopies = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true, collation: "DANISH"),
                    EnglishPrintedCopies = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true, collation: "DANISH"),
                    CallLink = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true, collation: "DANISH"),
                    CallFileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AccessibilityLink = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true, collation: "DANISH"),
                    PrivacyLink = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true, collation: "DANISH"),
                    PrivacyEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true, collation: "DANISH"),
                    WrittenById = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
