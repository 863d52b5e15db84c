using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.Dac.Model;
using Sammen.Data;

namespace Sammen.Web.Tests.Data.TSqlCheck;

/// <summary>The schema the SQL Server model makes, to bind commands against without a server.</summary>
internal static partial class SqlServerSchema
{
    /// <returns>What DacFx finds wrong with these commands, each wrapped as a procedure; none when all is well.</returns>
    public static IReadOnlyList<string> FindProblems(IEnumerable<RecordedCommand> commands)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions { Collation = "Danish_Norwegian_CI_AS" });
        foreach (var statement in BatchEnd().Split(CreateScript()).Where(batch => batch.TrimStart().StartsWith("CREATE ", StringComparison.Ordinal)))
        {
            model.AddObjects(statement);
        }

        var number = 0;
        foreach (var command in commands.DistinctBy(command => command.Text, StringComparer.Ordinal))
        {
            var parameters = string.Join(", ", command.Parameters.Select(parameter => $"{At(parameter.ParameterName)} {TypeOf(parameter)}"));
            model.AddObjects(string.Create(CultureInfo.InvariantCulture, $"CREATE PROCEDURE [dbo].[Command{number++}] {parameters} AS BEGIN\n{command.Text}\nEND"));
        }

        return [.. model.Validate().Select(message => $"{message.Number}: {message.Message}")];
    }

    private static string CreateScript()
    {
        var options = new DbContextOptionsBuilder<SqlServerSammenDbContext>();
        options.UseSammenSqlServer("Server=nowhere");
        using var db = new SqlServerSammenDbContext(options.Options);
        return db.Database.GenerateCreateScript();
    }

    private static string At(string name) => name.StartsWith('@') ? name : $"@{name}";

    private static string TypeOf(SqlParameter parameter) => parameter.SqlDbType switch
    {
        SqlDbType.NVarChar or SqlDbType.VarChar or SqlDbType.Char or SqlDbType.NChar or SqlDbType.VarBinary
            => string.Create(CultureInfo.InvariantCulture, $"{parameter.SqlDbType}({(parameter.Size is > 0 and <= 4000 ? parameter.Size : "max")})")
                .Replace("Char(max)", "VarChar(max)", StringComparison.Ordinal)
                .Replace("VarVarChar", "VarChar", StringComparison.Ordinal),
        var simple => simple.ToString(),
    };

    [GeneratedRegex(@"^\s*GO\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BatchEnd();
}
