using Sammen.Web.Access;
using Sammen.Web.Features.Programme;

namespace Sammen.Web.Tests.Data.TSqlCheck;

/// <summary>What is read for everyone stands in no table of roles; its commands are checked here.</summary>
public sealed class PublicReadingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Every_command_for_who_is_not_signed_in_binds_to_the_schema(int rows)
    {
        await using var server = await RecordedServer.StartAsync(_ => new PlausibleReader(rows, yes: false, text: "[]"));
        await Record.ExceptionAsync(() => server.Desk.Get<PublicRounds>().FindAsync(default));
        await Record.ExceptionAsync(() => server.Desk.Get<PublicTextsNow>().ReadAsync());

        Assert.Equal(rows == 0 ? 3 : 2, server.Sent.Count);
        Assert.Empty(SqlServerSchema.FindProblems([.. server.Sent]));
    }
}
