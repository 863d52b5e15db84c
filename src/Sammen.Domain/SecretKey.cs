using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Sammen.Domain;

/// <summary>A key in an address, which opens something to whoever has it. It is random, and what is kept of it cannot be turned back into it.</summary>
public static class SecretKey
{
    /// <summary>Letters and digits in the hash of a key.</summary>
    public const int HashLength = 2 * SHA256.HashSizeInBytes;

    private const int Bytes = 32;

    /// <summary>A new key: letters, digits, hyphen and underscore.</summary>
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether it could be one of ours.</summary>
    public static bool IsPossible(string? key) => key is not null && Base64Url.IsValid(key, out var bytes) && bytes == Bytes;

    /// <summary>What is kept of a key.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
