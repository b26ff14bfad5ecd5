namespace Mogran.TransparencyLog.Tests;

public sealed class KeyTests
{
    const string Text = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    [Fact]
    public void A_verifier_key_is_read_and_written_back()
    {
        var key = VerifierKey.Parse(Text);

        Assert.Equal(("example.com/foo", 0x530d903au, SignatureKind.Ed25519), (key.Name, key.Id, key.Kind));
        Assert.Equal(Text, key.ToString());
        Assert.Equal(VerifierKey.Parse(Text), key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("example.com/foo")]
    [InlineData("example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4")]
    [InlineData("+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("two words+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    public void What_is_no_verifier_key_is_refused(string text) => Assert.Throws<FormatException>(() => VerifierKey.Parse(text));

    [Fact]
    public void A_secret_survives_its_file_which_is_never_overwritten_and_only_for_its_owner()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("mogran-key-").FullName, "signing-key");
        var key = SigningKey.Generate("example.org/record");

        key.Save(path);

        Assert.Equal(key.SecretText, SigningKey.Load(path).SecretText);
        Assert.Throws<IOException>(() => key.Save(path));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void A_secret_does_not_show_when_the_key_is_printed()
    {
        var key = SigningKey.Generate("example.org/record");

        Assert.Equal(key.Verifier.ToString(), $"{key}");
        Assert.NotEqual(key.Verifier, SigningKey.Generate("example.org/record").Verifier);
    }

    [Fact]
    public void A_secret_with_a_false_id_is_refused()
    {
        var key = SigningKey.Generate("example.org/record");

        Assert.Throws<FormatException>(() => SigningKey.Parse(key.SecretText.Replace("example", "sample", StringComparison.Ordinal)));
        Assert.Throws<FormatException>(() => SigningKey.Parse(key.Verifier.ToString()));
        Assert.Throws<ArgumentException>(() => SigningKey.Generate("a b"));
        Assert.Throws<ArgumentException>(() => SigningKey.Generate(""));
    }
}
