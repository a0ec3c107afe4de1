using Stemma.Linking;
using Stemma.Model;
using Stemma.Running;

namespace Stemma.Tests.Linking;

public sealed class QuestionModelTests
{
    [Theory]
    [InlineData("Veldania will send soldiers to Halvane.", "Veldania agreed to send soldiers to Halvane.")]
    [InlineData("Veldania has sent 20,000 soldiers to Halvane.", "Veldania sent 3,500 soldiers to Halvane.")]
    public void One_matter_is_likelier_one_question_than_another_matter(string one, string other)
    {
        var same = Probability(one, other);

        Assert.True(same > .5, $"{same}");
        Assert.True(same > Probability(one, "Karsovia closed the border near Halvane to soldiers."));
    }

    [Fact]
    public void The_order_of_the_two_does_not_matter() => Assert.Equal(
        Probability("Veldania will send soldiers to Halvane.", "Soldiers were sent to Halvane by Veldania on Monday."),
        Probability("Soldiers were sent to Halvane by Veldania on Monday.", "Veldania will send soldiers to Halvane."));

    [Theory]
    [InlineData("Veldania agreed to send soldiers.", "send")]
    [InlineData("There is no evidence that Veldania will send soldiers.", "send")]
    [InlineData("The force has a mandate to disarm the militia.", "disarm")]
    [InlineData("The council met on Monday.", "meet")]
    public void The_act_is_found_below_what_only_tells_its_stage(string sentence, string act)
    {
        var comparand = new Comparand(PropositionsIn(sentence).Propositions[0]);

        Assert.Equal(act, comparand.Words[ActFinder.Of(comparand)].Part.Key);
    }

    [Fact]
    public void Features_are_the_same_in_either_order()
    {
        var (vocabulary, items) = Items("Veldania will send soldiers to Halvane, officials said.", "Veldania had sent troops to the port of Halvane by Monday.");
        int[] there = new int[QuestionFeatures.Count], back = new int[QuestionFeatures.Count];
        QuestionFeatures.Write(items[0], items[1], SharedWords.Of(items[0], items[1], vocabulary), Comparison.Of(items[0].Comparand, items[1].Comparand), there);
        QuestionFeatures.Write(items[1], items[0], SharedWords.Of(items[1], items[0], vocabulary), Comparison.Of(items[1].Comparand, items[0].Comparand), back);

        Assert.Equal(there, back);
    }

    private static double Probability(string one, string other)
    {
        var (vocabulary, items) = Items(one, other);
        return new Similarity(vocabulary).Probability(items[0], items[1]);
    }

    // The first proposition of each that asks whether.
    private static (Vocabulary Vocabulary, Item[] Items) Items(params string[] sentences)
    {
        var vocabulary = new Vocabulary();
        Item[] items = [.. sentences.Select(sentence => Added(PropositionsIn(sentence)).First(item => item.Proposition.Facet == Facet.Whether))];
        return (vocabulary, items);

        IReadOnlyList<Item> Added(Extract extract)
        {
            var read = vocabulary.ItemsOf(extract, new Dictionary<int, IReadOnlyList<int>>());
            vocabulary.Add(read);
            return read;
        }
    }

    private static Extract PropositionsIn(string sentence) => ReportAnalysis.Of(Some.Report(sentence), Books.Shipped);
}
