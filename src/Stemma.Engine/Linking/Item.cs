using System.Runtime.CompilerServices;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>A proposition with its features, ready to be compared.</summary>
/// <param name="Extract">The report it stands in.</param>
/// <param name="Index">Its place among the report's propositions.</param>
/// <param name="Features">Its features, each once, in an order that is the same in every story.</param>
internal sealed record Item(Extract Extract, int Index, IReadOnlyList<Feature> Features)
{
    private string? _matter;
    private string? _matterId;
    private Comparand? _comparand;
    private QuestionSide? _side;

    /// <summary>The proposition.</summary>
    public Proposition Proposition { get; } = Extract.Propositions[Index];

    /// <summary>The proposition made ready for comparing.</summary>
    public Comparand Comparand => _comparand ??= new Comparand(Proposition);

    /// <summary>The same, ready to be asked whether it answers the same question as others.</summary>
    public QuestionSide Side => _side ??= new QuestionSide(Comparand);

    /// <summary>What a person decided about it: numbers of groups in <see cref="Decided"/>.</summary>
    public IReadOnlyList<int> Groups { get; init; } = [];

    /// <summary>The numbers in its clause that are claims of their own; they do not overlap.</summary>
    public IEnumerable<TextSpan> Numbers => Extract.Propositions
        .Skip(Index)
        .TakeWhile(other => other.Where.Start < Proposition.Where.End)
        .Where(other => other.Within == Proposition.Where && other.Facet == Facet.HowMany)
        .Select(other => other.Quantity)
        .OfType<Quantity>()
        .Select(quantity => quantity.Where)
        .Distinct();

    /// <summary>The item that this one is a part of.</summary>
    public Item? Whole { get; private init; }

    /// <summary>Whether other propositions of the report are parts of this one.</summary>
    public bool HasParts { get; private set; }

    /// <summary>The identity of the question if this item leads it and no other has the same.</summary>
    public string MatterId => _matterId ??= ContentHash.Prefix(Matter, LinkedBuilder.IdCharacters);

    /// <summary>The items of a report, in the order of its propositions; a part after its whole.</summary>
    /// <param name="extract">The report.</param>
    /// <param name="features">The features of each proposition.</param>
    /// <param name="groups">By the index of a proposition: what a person decided about it.</param>
    public static IReadOnlyList<Item> AllOf(Extract extract, Func<Proposition, IReadOnlyList<Feature>> features, IReadOnlyDictionary<int, IReadOnlyList<int>> groups)
    {
        Dictionary<(TextSpan, int?), Item> clauses = [];
        List<Item> items = new(extract.Propositions.Count);
        foreach (var (at, proposition) in extract.Propositions.Index())
        {
            var whole = proposition.Within is { } within ? clauses.GetValueOrDefault((within, proposition.Statement)) : null;
            var item = new Item(extract, at, features(proposition)) { Groups = groups.GetValueOrDefault(at, []), Whole = whole };
            whole?.HasParts = true;
            items.Add(item);
            if (proposition.Facet == Facet.Whether)
            {
                clauses.TryAdd((proposition.Where, proposition.Statement), item);
            }
        }

        return items;
    }

    /// <summary>Whether it is this very item.</summary>
    public bool Equals(Item? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>What <see cref="MatterId"/> is the hash of.</summary>
    public string Matter => _matter ??= $"{Proposition.Facet}|{Proposition.Measure}|{Normal.Name(Extract.Words(Proposition.Where))}";
}

/// <summary>One feature of a proposition.</summary>
/// <param name="Hash">Orders features the same way everywhere.</param>
/// <param name="Id">Its number in the <see cref="Vocabulary"/>.</param>
internal readonly record struct Feature(ulong Hash, int Id);
