namespace Sammen.Web.Tests.TestKit;

/// <summary>Keys whose order is known, the same to both databases: where rows are alike in all else, it decides which comes first.</summary>
internal static class Keys
{
    public static Guid Of(int number) => new($"00000000-0000-0000-0000-{number:x12}");
}
