using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data.Identity;

namespace Sammen.Bench;

/// <summary>What an endpoint needs to answer as a page does: its commands and the bytes it wrote.</summary>
internal sealed record PlainAnswer(IReadOnlyList<RecordedCommand> Commands, byte[] Body)
{
    /// <summary>Rows the commands gave, the last time they were sent.</summary>
    public int Rows { get; set; }
}

/// <summary>
/// The hand-written counterpart of the pages, <c>/bench/0</c> and on: the same commands by plain ADO.NET, every value of every
/// row read, the same bytes written. It stands behind the whole of the product's own pipeline, sign-in included, where
/// a request ends up that no page has taken.
/// </summary>
internal sealed class PlainEndpoints : IStartupFilter
{
    private const string Prefix = "/bench";
    private const string SignInPath = "/sign-in/";
    private static readonly CompareInfo Danish = CultureInfo.GetCultureInfo("da-DK").CompareInfo;

    private readonly List<PlainAnswer> answers = [];
    private string connectionString = "";

    public static string SignInAddress(string persona) => $"{Prefix}{SignInPath}{Uri.EscapeDataString(persona)}";

    /// <param name="connection">The one the product uses, so that both draw on the same pool.</param>
    /// <returns>The endpoint's address.</returns>
    public string Add(PlainAnswer answer, string connection)
    {
        connectionString = connection;
        answers.Add(answer);
        return $"{Prefix}/{answers.Count - 1}";
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        app.Map(Prefix, branch => branch.Run(AnswerAsync));
    };

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.StartsWith(SignInPath, StringComparison.Ordinal))
        {
            await SignInAsync(context, path[SignInPath.Length..]);
        }
        else if (context.User.Identity is { IsAuthenticated: true } && int.TryParse(path.AsSpan(1), CultureInfo.InvariantCulture, out var number))
        {
            await WriteAsync(context.Response, answers[number]);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    private static async Task SignInAsync(HttpContext context, string persona)
    {
        var users = context.RequestServices.GetRequiredService<UserManager<SammenUser>>();
        var user = await users.Users.SingleAsync(user => user.IsDemo && user.Name == persona);
        await context.RequestServices.GetRequiredService<SignInManager<SammenUser>>().SignInAsync(user, isPersistent: false);
    }

    private async Task WriteAsync(HttpResponse response, PlainAnswer answer)
    {
        await using (var connection = new SqliteConnection(connectionString))
        {
            await connection.OpenAsync();
            connection.CreateCollation("DANISH", (x, y) => Danish.Compare(x, y, CompareOptions.IgnoreCase));
            var rows = 0;
            foreach (var recorded in answer.Commands)
            {
                rows += await ReadAsync(connection, recorded);
            }

            answer.Rows = rows;
        }

        response.ContentType = "text/html; charset=utf-8";
        await response.Body.WriteAsync(answer.Body);
    }

    private static async Task<int> ReadAsync(SqliteConnection connection, RecordedCommand recorded)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = recorded.Text;
        foreach (var parameter in recorded.Parameters)
        {
            command.Parameters.Add(new SqliteParameter(parameter.Name, parameter.Type) { Value = parameter.Value });
        }

        await using var reader = await command.ExecuteReaderAsync();
        var rows = 0;
        while (await reader.ReadAsync())
        {
            rows++;
            for (var column = 0; column < reader.FieldCount; column++)
            {
                _ = reader.GetValue(column);
            }
        }

        return rows;
    }
}
