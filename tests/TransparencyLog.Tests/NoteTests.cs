using System.Text;

namespace Mogran.TransparencyLog.Tests;

public sealed class NoteTests
{
    // Published examples: c2sp.org/signed-note and golang.org/x/mod/sumdb/note.
    const string SpecificationKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    const string SpecificationNote = """
        This is an example message.

        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

        """;
    const string GoKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const string GoNote = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

        """;

    static readonly SigningKey Key = SigningKey.Generate("example.org/record");

    [Theory]
    [InlineData(SpecificationKey, SpecificationNote)]
    [InlineData(GoKey, GoNote)]
    public void Notes_signed_elsewhere_are_valid_and_written_back_byte_for_byte(string key, string text)
    {
        var note = Note.Parse(text);

        Assert.Equal(Signing.Valid, note.SignedBy(VerifierKey.Parse(key)));
        Assert.Equal(text, note.ToString());
    }

    [Fact]
    public void The_note_package_of_Go_reads_the_same_secret()
    {
        // From the documentation of golang.org/x/mod/sumdb/note.
        var key = SigningKey.Parse("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");

        Assert.Equal(GoKey, key.Verifier.ToString());
        Assert.Equal(GoNote, Note.Sign(Note.Parse(GoNote).Text, key).ToString());
    }

    [Fact]
    public void A_changed_text_makes_the_signature_forged_and_another_key_says_nothing()
    {
        var note = Note.Sign("one\n\ntwo\n", Key);

        Assert.Equal(Signing.Valid, Note.Parse(note.ToString()).SignedBy(Key.Verifier));
        Assert.Equal(Signing.Forged, (note with { Text = "one\n\nthree\n" }).SignedBy(Key.Verifier));
        Assert.Equal(Signing.Absent, note.SignedBy(SigningKey.Generate("example.org/record").Verifier));
        Assert.Equal(Signing.Absent, note.SignedBy(VerifierKey.Parse(GoKey)));
    }

    [Fact]
    public void One_bad_signature_outweighs_a_good_one_of_the_same_key()
    {
        var note = Note.Sign("text\n", Key);
        var both = note with { Signatures = [.. note.Signatures, note.Signatures[0] with { Bytes = new byte[64] }] };

        Assert.Equal(Signing.Forged, both.SignedBy(Key.Verifier));
    }

    [Fact]
    public void A_witness_says_when_it_saw_a_checkpoint()
    {
        var witness = SigningKey.Generate("witness.example.org", SignatureKind.Cosignature);
        var at = new DateTimeOffset(2026, 11, 22, 3, 30, 15, TimeSpan.FromHours(3));

        var note = Note.Parse(Note.Sign("origin\n1\nroot\n", Key).Cosign(witness, at).ToString());

        Assert.Equal(new DateTimeOffset(2026, 11, 22, 0, 30, 15, TimeSpan.Zero), note.SeenBy(witness.Verifier));
        Assert.Equal(Signing.Valid, note.SignedBy(Key.Verifier));
        Assert.Null((note with { Text = "origin\n2\nroot\n" }).SeenBy(witness.Verifier));
        Assert.Null(note.SeenBy(Key.Verifier));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— example.org AAAAAAA=")]
    [InlineData("text\n\n- example.org AAAAAAA=\n")]
    [InlineData("text\n\n— example.org AAAA\n")]
    [InlineData("text\n\n— example.org AAAAAA\n")]
    [InlineData("text\n\n— example.org AAAAAAB=\n")]
    [InlineData("text\n\n— example.org  AAAAAAA=\n")]
    [InlineData("text\n\n— example+org AAAAAAA=\n")]
    [InlineData("te\rxt\n\n— example.org AAAAAAA=\n")]
    [InlineData("te\0xt\n\n— example.org AAAAAAA=\n")]
    public void What_is_no_note_is_refused(string text) => Assert.Throws<FormatException>(() => Note.Parse(text));

    [Fact]
    public void A_note_beyond_measure_is_refused_and_sixteen_signatures_are_not()
    {
        var line = Note.Sign("text\n", Key).Signatures[0] + "\n";
        Note Signed(int times) => Note.Parse("text\n\n" + string.Concat(Enumerable.Repeat(line, times)));

        Assert.Equal(16, Signed(16).Signatures.Count);
        Assert.Throws<FormatException>(() => Signed(101));
        Assert.Throws<FormatException>(() => Note.Parse(new byte[Note.MostBytes + 1]));
        Assert.Throws<FormatException>(() => Note.Parse([0xff, .. Encoding.UTF8.GetBytes(SpecificationNote)]));
    }
}
