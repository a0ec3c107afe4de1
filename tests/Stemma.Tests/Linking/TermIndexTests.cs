using CsCheck;
using Stemma.Linking;

namespace Stemma.Tests.Linking;

public sealed class TermIndexTests
{
    private static readonly Gen<string[]> Terms = Gen.Int[0, 30].Select(number => $"t{number * number / 30}").Array[0, 12];

    private static readonly Gen<string[][]> Documents = Terms.Array[0, 40];

    [Fact]
    public void The_document_with_the_rarest_shared_words_comes_first()
    {
        var index = Of(["velda", "send", "soldier"], ["velda", "send", "grain"], ["velda", "send", "envoy"], ["karsovia", "vote"]);

        var found = index.Search(["velda", "grain"], 2);

        Assert.Equal(1, found[0].Key);
        Assert.True(found[0].Score > found[1].Score);
    }

    [Fact]
    public void A_document_that_shares_no_word_is_not_found() => Assert.Empty(Of(["velda"], ["karsovia"]).Search(["halvane", ""], 5));

    [Fact]
    public void Equal_scores_go_by_key() =>
        Assert.Equal([0, 1, 2], Of(["a", "b"], ["a", "c"], ["a", "d"]).Search(["a"], 3).Select(found => found.Key));

    [Fact]
    public void It_finds_what_reading_everything_would_find() =>
        Gen.Select(Documents, Terms, Gen.Int[0, 6]).Sample((documents, query, most) =>
            Same(Of(documents).Search(query, most), [.. Of(documents).Search(query, int.MaxValue).Take(most)]));

    [Fact]
    public void The_order_of_adding_changes_nothing_even_on_a_budget() =>
        Gen.Select(Documents, Terms, Gen.Int[0, 30], Gen.Int[0, int.MaxValue]).Sample((documents, query, budget, seed) =>
        {
            var order = Enumerable.Range(0, documents.Length).OrderBy(at => unchecked((at + 1) * (uint)seed * 2654435761)).ToArray();
            var (one, other) = (new TermIndex(longest: 5), new TermIndex(longest: 5));
            foreach (var at in order)
            {
                one.Add(at, documents[at]);
            }

            for (var at = 0; at < documents.Length; at++)
            {
                other.Add(at, documents[at]);
            }

            return Same(one.Search(query, 4, budget), other.Search(query, 4, budget));
        });

    [Fact]
    public void What_was_taken_out_or_replaced_was_never_there() =>
        Gen.Select(Documents, Terms, Gen.Bool.Array[40]).Sample((documents, query, stays) =>
        {
            var (changed, fresh) = (new TermIndex(longest: 5), new TermIndex(longest: 5));
            for (var at = 0; at < documents.Length; at++)
            {
                changed.Add(at, stays[at] ? query : documents[at]);
            }

            for (var at = 0; at < documents.Length; at++)
            {
                if (stays[at])
                {
                    changed.Add(at, documents[at]);
                    fresh.Add(at, documents[at]);
                }
                else
                {
                    Assert.True(changed.Remove(at));
                    Assert.False(changed.Contains(at));
                }
            }

            return changed.Count == fresh.Count && Same(changed.Search(query, 10, 20), fresh.Search(query, 10, 20));
        });

    [Fact]
    public void A_word_that_everybody_uses_costs_no_more_than_its_cap()
    {
        var index = new TermIndex(longest: 10);
        for (var at = 0; at < 5_000; at++)
        {
            index.Add((at * 7919L) % 5_000, ["everybody", $"one{at}"]);
        }

        Assert.Equal(Enumerable.Range(0, 10).Select(at => (long)at), index.Search(["everybody"], 100).Select(found => found.Key));
        Assert.Equal(5_000, index.Documents("everybody"));
        Assert.True(index.RarityOf("everybody") < index.RarityOf("one7"));
    }

    private static TermIndex Of(params string[][] documents)
    {
        var index = new TermIndex();
        for (var at = 0; at < documents.Length; at++)
        {
            index.Add(at, documents[at]);
        }

        return index;
    }

    private static bool Same(IReadOnlyList<Found> one, IReadOnlyList<Found> other) => one.SequenceEqual(other);
}
