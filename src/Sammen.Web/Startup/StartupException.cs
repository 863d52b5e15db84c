namespace Sammen.Web.Startup;

/// <summary>The program cannot start. The message is one plain sentence for the person at the console.</summary>
public sealed class StartupException(string sentence, Exception? inner = null) : Exception(sentence, inner);
