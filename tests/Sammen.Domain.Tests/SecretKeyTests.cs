namespace Sammen.Domain.Tests;

public class SecretKeyTests
{
    [Fact]
    public void No_two_keys_are_alike_and_each_can_stand_in_an_address()
    {
        var keys = Enumerable.Range(0, 100).Select(_ => SecretKey.Make()).ToList();

        Assert.Equal(100, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.All(keys, key => Assert.Equal(key, Uri.EscapeDataString(key)));
        Assert.All(keys, key => Assert.True(key.Length >= 43));
    }

    [Fact]
    public void What_is_kept_of_a_key_is_always_the_same_and_not_the_key()
    {
        var key = SecretKey.Make();

        Assert.Equal(SecretKey.HashOf(key), SecretKey.HashOf(key));
        Assert.NotEqual(SecretKey.HashOf(key), SecretKey.HashOf(key + "x"), StringComparer.Ordinal);
        Assert.DoesNotContain(key, SecretKey.HashOf(key), StringComparison.Ordinal);
        Assert.Equal(SecretKey.HashLength, SecretKey.HashOf(key).Length);
    }

    /// <summary>The hash of "abc" by the standard: a key that is kept today must be found again after every change of the program.</summary>
    [Fact]
    public void The_hash_is_SHA_256_in_small_hexadecimal_letters()
        => Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", SecretKey.HashOf("abc"));

    [Fact]
    public void What_could_be_a_key_is_told_from_what_could_not()
    {
        Assert.True(SecretKey.IsPossible(SecretKey.Make()));
        Assert.All(new[] { null, "", "1", new string('x', 42), new string('x', 44), new string('æ', 43) }, key => Assert.False(SecretKey.IsPossible(key)));
    }
}
