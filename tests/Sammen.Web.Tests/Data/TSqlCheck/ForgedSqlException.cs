using System.Reflection;
using Microsoft.Data.SqlClient;

namespace Sammen.Web.Tests.Data.TSqlCheck;

/// <summary>What SQL Server or its client would throw; there is no public way to make one.</summary>
internal static class ForgedSqlException
{
    public const int CommandTimeout = -2;
    public const int Deadlock = 1205;
    public const int DuplicateKey = 2627;
    public const int DatabaseOffline = 4060;
    public const int LoginFailed = 18456;

    /// <summary>A refused port, a reset, a server that hung up, as seen on Linux.</summary>
    public const int BrokenOnLinux = 0;

    private const byte Severe = 20;
    private const byte Usual = 11;

    private static readonly ConstructorInfo Error = typeof(SqlError)
        .GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic)
        .Single(constructor => constructor.GetParameters() is { Length: 8 } parameters && parameters[^1].ParameterType == typeof(Exception));

    private static readonly MethodInfo Add = typeof(SqlErrorCollection).GetMethod("Add", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static readonly MethodInfo Create = typeof(SqlException)
        .GetMethod("CreateException", BindingFlags.Static | BindingFlags.NonPublic, [typeof(SqlErrorCollection), typeof(string)])!;

    public static SqlException Of(int number, string message = "told by the server")
    {
        var errors = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        var severity = number == BrokenOnLinux ? Severe : Usual;
        Add.Invoke(errors, [Error.Invoke([number, (byte)0, severity, "server", message, "", 0, null])]);
        return (SqlException)Create.Invoke(null, [errors, "16.0"])!;
    }
}
