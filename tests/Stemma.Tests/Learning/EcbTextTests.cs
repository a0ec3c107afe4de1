using Stemma.Training.Linking;

namespace Stemma.Tests.Learning;

public sealed class EcbTextTests
{
    [Theory]
    [InlineData("Rebels did n't attack the port , Hale 's aide said .", false, "Rebels didn't attack the port, Hale's aide said.")]
    [InlineData("`` We left , '' he said ( twice ) .", false, "\"We left,\" he said (twice).")]
    [InlineData("His \" co - workers \" left Hale ’ s port .", true, "His \"co-workers\" left Hale’s port.")]
    public void Tokens_are_put_together_as_they_were_printed(string tokens, bool cutsHyphens, string expected)
    {
        var (text, words) = (new EcbText(), tokens.Split(' '));
        text.BeginSentence();
        var places = words.Select((word, at) => text.Add(word, at > 0 ? words[at - 1] : null, at + 1 < words.Length ? words[at + 1] : null, cutsHyphens)).ToList();

        Assert.Equal(expected, text.Text);
        Assert.All(words.Zip(places), pair => Assert.Equal(pair.First is "``" or "''" ? "\"" : pair.First, pair.Second.In(expected).ToString()));
    }
}
