using Stemma.Words;

namespace Stemma.Tests.Words;

public sealed class ContentHashTests
{
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void Agrees_with_the_published_test_vectors(string text, string hash) =>
        Assert.Equal(hash, ContentHash.Of(text));
}
