using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Tests.Learning;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("attack", PartOfSpeech.Noun, "attack", PartOfSpeech.Verb, "Same")]
    [InlineData("acquisition", PartOfSpeech.Noun, "acquire", PartOfSpeech.Verb, "Derived")]
    [InlineData("death", PartOfSpeech.Noun, "die", PartOfSpeech.Verb, "Derived")]
    [InlineData("dead", PartOfSpeech.Adjective, "die", PartOfSpeech.Verb, "Derived")]
    [InlineData("buy", PartOfSpeech.Verb, "purchase", PartOfSpeech.Verb, "Synonym")]
    [InlineData("buy", PartOfSpeech.Verb, "purchase", PartOfSpeech.Noun, "Synonym")]
    [InlineData("kill", PartOfSpeech.Verb, "die", PartOfSpeech.Verb, "Broader")]
    [InlineData("murder", PartOfSpeech.Verb, "kill", PartOfSpeech.Verb, "Broader")]
    [InlineData("rise", PartOfSpeech.Verb, "fall", PartOfSpeech.Verb, "Antonym")]
    [InlineData("rise", PartOfSpeech.Noun, "fall", PartOfSpeech.Noun, "Antonym")]
    [InlineData("buy", PartOfSpeech.Verb, "sell", PartOfSpeech.Verb, "Antonym")]
    [InlineData("eat", PartOfSpeech.Verb, "election", PartOfSpeech.Noun, "None")]
    [InlineData("qwxzv", PartOfSpeech.Verb, "kill", PartOfSpeech.Verb, "None")]
    public void Tells_how_two_words_are_tied(string one, PartOfSpeech oneTag, string other, PartOfSpeech otherTag, string expected)
    {
        Assert.Equal(expected, Lexicon.Shipped.Kinship(one, oneTag, other, otherTag).Kind.ToString());
        Assert.Equal(expected, Lexicon.Shipped.Kinship(other, otherTag, one, oneTag).Kind.ToString());
    }

    [Fact]
    public void Words_of_one_meaning_share_a_class()
    {
        Assert.NotEmpty(Lexicon.Shipped.Classes("acquisition", PartOfSpeech.Noun).Intersect(Lexicon.Shipped.Classes("acquire", PartOfSpeech.Verb)));
        Assert.NotEmpty(Lexicon.Shipped.Classes("buy", PartOfSpeech.Verb).Intersect(Lexicon.Shipped.Classes("purchase", PartOfSpeech.Noun)));
        Assert.Empty(Lexicon.Shipped.Classes("qwxzv", PartOfSpeech.Noun));
    }

    [Theory]
    [InlineData("attack", true)]
    [InlineData("deployment", true)]
    [InlineData("table", false)]
    [InlineData("qwxzv", false)]
    public void Knows_nouns_of_events(string noun, bool isEvent) => Assert.Equal(isEvent, Lexicon.Shipped.IsEvent(noun));
}
