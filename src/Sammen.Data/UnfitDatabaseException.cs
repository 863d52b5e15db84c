namespace Sammen.Data;

/// <summary>The database answers, but is not one Sammen can work on. The message is one plain sentence for whoever runs the installation.</summary>
public sealed class UnfitDatabaseException(string sentence) : Exception(sentence);
