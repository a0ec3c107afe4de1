using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Tests.Learning;

public sealed class BaseFormsTests
{
    [Theory]
    [InlineData("escap", "escaped", PartOfSpeech.Verb, "escape")]
    [InlineData("escapes", "escapes", PartOfSpeech.ProperNoun, "escape")]
    [InlineData("checks", "checks", PartOfSpeech.ProperNoun, "check")]
    [InlineData("killed", "killed", PartOfSpeech.ProperNoun, "kill")]
    [InlineData("stopping", "stopping", PartOfSpeech.ProperNoun, "stop")]
    [InlineData("attack", "attacks", PartOfSpeech.Noun, "attack")]
    [InlineData("qwxzv", "qwxzv", PartOfSpeech.Noun, "qwxzv")]
    [InlineData("s", "s", PartOfSpeech.ProperNoun, "s")]
    public void Gives_the_form_that_the_lexicon_knows(string lemma, string word, PartOfSpeech tag, string expected) => Assert.Equal(expected, BaseForms.Of(lemma, word, tag));
}
