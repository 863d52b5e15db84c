using Sammen.Domain.People;
using Sammen.Domain.Programme;
using Sammen.Web.Features.Start;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Start;

/// <summary>A step is done when what it leads to is there, and not before.</summary>
public sealed class FirstStepsTests : IAsyncLifetime
{
    private TestApp app = null!;

    public async ValueTask InitializeAsync() => app = await TestApp.StartAsync();

    [Fact]
    public async Task An_administrators_steps_are_done_when_a_manager_is_there_or_invited_and_the_texts_are_written()
    {
        var asger = await app.AddUserAsync(Role.Administrator, "Asger Toft");
        var administrator = await app.AsAsync(asger);
        await app.AddInvitationAsync(asger);
        var closed = await app.AddUserAsync(Role.ProgrammeManager);
        await app.ChangeAsync(db => db.Attach(closed).Entity.Close(app.Now));
        Assert.Equal([(FirstStepKind.InviteManagers, false), (FirstStepKind.WritePublicTexts, false)], await StepsAsync(administrator));

        var invitation = await app.AddInvitationAsync(asger, role: Role.ProgrammeManager);
        Assert.Equal([(FirstStepKind.InviteManagers, true), (FirstStepKind.WritePublicTexts, false)], await StepsAsync(administrator));

        await app.ChangeAsync(db => db.Attach(invitation).Entity.CallBack(asger.Id, app.Now));
        await app.WritePublicTextsAsync(asger, new PublicTextsContent { PublicationLink = "https://www.publikation.example/" });
        Assert.Equal([(FirstStepKind.InviteManagers, false), (FirstStepKind.WritePublicTexts, true)], await StepsAsync(administrator));

        await app.AddUserAsync(Role.ProgrammeManager);
        Assert.Equal([(FirstStepKind.InviteManagers, true), (FirstStepKind.WritePublicTexts, true)], await StepsAsync(administrator));
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, true, true)]
    public async Task A_managers_last_step_is_done_when_both_a_facilitator_and_a_leader_are_invited(bool facilitator, bool leader, bool isDone)
    {
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        if (facilitator)
        {
            await app.AddInvitationAsync(dorthe);
        }

        if (leader)
        {
            await app.AddMunicipalityAsync();
            await app.AddInvitationAsync(dorthe, role: Role.MunicipalLeader, municipalityCode: Builders.OwnMunicipality);
        }

        Assert.Equal(
            [(FirstStepKind.OpenRound, false), (FirstStepKind.MakeProject, false), (FirstStepKind.InvitePeople, isDone)], await StepsAsync(await app.AsAsync(dorthe)));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task<IEnumerable<(FirstStepKind Kind, bool IsDone)>> StepsAsync(Desk reader)
        => (await reader.Get<StartQueries>().FindAsync(default)).Steps.Select(step => (step.Kind, step.IsDone));
}
