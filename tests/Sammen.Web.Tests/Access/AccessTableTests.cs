using System.Reflection;
using Microsoft.AspNetCore.Components;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Web.Access;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Access;

/// <summary>Role × query or handler × own or other project: the table of the product, asked of the running code.</summary>
public sealed class AccessTableTests
{
    public static TheoryData<string, Role> Rows
        => new(from useCase in UseCases.All from role in Enum.GetValues<Role>() select (useCase.Name, role));

    public static TheoryData<string> NamesOfTheSignedIn => new(UseCases.All.Where(useCase => !useCase.IsForStrangers).Select(useCase => useCase.Name));

    public static TheoryData<string> Names => new(UseCases.All.Select(useCase => useCase.Name));

    [Fact]
    public void Every_query_and_handler_stands_in_the_table()
    {
        var methods = typeof(CurrentUser).Assembly.GetTypes()
            .Where(type => type is { IsPublic: true, IsAbstract: false }
                && type.Namespace?.StartsWith("Sammen.Web.Features.", StringComparison.Ordinal) == true
                && !typeof(IComponent).IsAssignableFrom(type))
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) || IsStream(method.ReturnType))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .Order(StringComparer.Ordinal);

        Assert.Equal(methods, UseCases.All.Select(useCase => useCase.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Each_role_reaches_what_the_table_says_and_no_more(string name, Role role)
    {
        var useCase = UseCases.All.Single(row => row.Name == name);
        await using var stage = await Stage.StartAsync();
        var (app, facilitator, own, other) = stage;
        SammenUser person = role switch
        {
            Role.Facilitator => facilitator,
            Role.MunicipalLeader => await app.AddLeaderAsync(Builders.OwnMunicipality),
            _ => await app.AddUserAsync(role),
        };
        var desk = await app.AsAsync(person);

        // The other project first: what is done to the own one must not open it.
        Assert.Equal(useCase.Others.Contains(role), await ReachesAsync(useCase, desk, other));
        Assert.Equal(useCase.Own.Contains(role), await ReachesAsync(useCase, desk, own));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nobody_reaches_anything_without_signing_in_but_what_is_for_strangers(string name)
    {
        var useCase = UseCases.All.Single(row => row.Name == name);
        await using var stage = await Stage.StartAsync();

        Assert.Equal(useCase.IsForStrangers, await ReachesAsync(useCase, stage.App.Nobody(), stage.Own));
    }

    [Theory]
    [MemberData(nameof(NamesOfTheSignedIn))]
    public async Task What_one_may_not_see_looks_like_what_does_not_exist(string name)
    {
        var useCase = UseCases.All.Single(row => row.Name == name);
        await using var stage = await Stage.StartAsync();
        var (app, _, scene, _) = stage;
        foreach (var person in new[] { await app.AddFacilitatorAsync("Jonas Lind"), await app.AddLeaderAsync(Builders.OtherMunicipality) })
        {
            // What is for all who learn is there to be found.
            if (name == "MarkUseful.HandleAsync" || name.StartsWith("LessonLibraryQueries.", StringComparison.Ordinal))
            {
                continue;
            }

            var desk = await app.AsAsync(person);

            Assert.Equal(await OutcomeAsync(useCase, desk, Scene.Unknown()), await OutcomeAsync(useCase, desk, scene));
        }
    }

    private static bool IsStream(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);

    private static async Task<bool> ReachesAsync(UseCase useCase, Desk desk, Scene scene)
        => await OutcomeAsync(useCase, desk, scene) is not (null or UseCase.Nothing or NotAvailable);

    private const string NotAvailable = "not available";

    private static async Task<object?> OutcomeAsync(UseCase useCase, Desk desk, Scene scene)
    {
        try
        {
            return await useCase.Ask(desk, scene);
        }
        catch (NotAvailableException)
        {
            return NotAvailable;
        }
    }
}
