namespace Sammen.Data;

/// <summary>The setting <c>Database:Provider</c>.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded, the default.</summary>
    Sqlite,

    SqlServer,
}
