namespace Sammen.Domain.Programme;

/// <summary>What kind of document a file is.</summary>
public enum DocumentKind
{
    Pdf = 1,
    Word = 2,
}
