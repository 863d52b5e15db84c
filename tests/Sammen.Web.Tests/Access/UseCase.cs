using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Access;

/// <summary>One public method of a query or a handler: who reaches it, and how it is asked.</summary>
/// <param name="Name">Class and method.</param>
/// <param name="Own">Roles that reach it on a project they are assigned to, or that is their municipality's.</param>
/// <param name="Others">Roles that reach it on any other project.</param>
/// <param name="Ask">Asks it at a desk about a scene; <see langword="null"/> or <see cref="Nothing"/> when it answered with nothing.</param>
internal sealed record UseCase(string Name, Role[] Own, Role[] Others, Func<Desk, Scene, Task<object?>> Ask)
{
    /// <summary>The handler did as it was asked.</summary>
    public const string Done = "done";

    /// <summary>An answer without content.</summary>
    public const string Nothing = "nothing";

    /// <summary>Opened by a key, a link or nothing at all, and not by who is signed in: everybody reaches it.</summary>
    public bool IsForStrangers { get; init; }

    /// <summary>Done by the very account it makes.</summary>
    public bool MakesAccount { get; init; }

    /// <summary>Done by an applicant, who has no account: signed by nobody.</summary>
    public bool IsByApplicant { get; init; }

    /// <summary>Keeps what is typed and not saved: its author's alone, and nothing that happened.</summary>
    public bool IsTyping { get; init; }

    /// <summary>Whether it changes something: then a command that writes must have been sent.</summary>
    public bool Writes => Name.EndsWith(".HandleAsync", StringComparison.Ordinal) || Name.EndsWith(".KeepAsync", StringComparison.Ordinal);

    /// <summary>Somebody who reaches it: the facilitator of the scene, where that is one.</summary>
    public async Task<SammenUser> PersonAsync(TestApp app, SammenUser facilitator)
        => Own.Contains(Role.Facilitator) ? facilitator : await app.AddUserAsync(Own[0], municipalityCode: Own[0] == Role.MunicipalLeader ? Builders.OwnMunicipality : null);

    public override string ToString() => Name;
}
