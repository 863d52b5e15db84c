namespace Sammen.Domain.People;

/// <summary>What a person with an account is to the programme. One person has one role; the access table in docs/decisions/0004 says what each may see and do.</summary>
public enum Role
{
    /// <summary>Runs the workshops of the projects they are assigned to, and logs what is said.</summary>
    Facilitator = 1,

    /// <summary>Leader in one participating municipality.</summary>
    MunicipalLeader = 2,

    /// <summary>Runs the rounds at KL or OAO and compares the municipalities.</summary>
    ProgrammeManager = 3,

    /// <summary>Operates the installation; does not read the notes.</summary>
    Administrator = 4,
}
