using Stemma.Learning;

namespace Stemma.Parsing;

/// <summary>The trained weights of <see cref="GapFeatures"/>: a logistic regression, stored as signed bytes with one scale.</summary>
internal sealed class SentenceModel
{
    private static readonly Lazy<SentenceModel> TheShipped = new(() => new SentenceModel(Models.Load("sentences")));

    private readonly sbyte[] _cells;
    private readonly int _least;

    /// <summary>Reads the tables <c>cells</c> (a cell for each bucket) and <c>least</c> (the sum of cells above which a sentence ends).</summary>
    /// <exception cref="InvalidDataException">A table is missing or has another size.</exception>
    public SentenceModel(Weights weights)
    {
        _cells = weights.Cells<sbyte>("cells");
        _least = weights.Cells<int>("least") is [var least] ? least : throw new InvalidDataException("Table 'least' is not a single cell.");
        if (_cells.Length != GapFeatures.Buckets)
        {
            throw new InvalidDataException($"Table 'cells' has {_cells.Length} cells, not {GapFeatures.Buckets}.");
        }
    }

    /// <summary>The model that ships.</summary>
    /// <exception cref="Stemma.Model.ProblemException">Its file is missing or damaged.</exception>
    public static SentenceModel Shipped => TheShipped.Value;

    /// <summary>Whether a sentence ends in a gap with these features.</summary>
    public bool IsEnd(ReadOnlySpan<int> features)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            sum += _cells[feature];
        }

        return sum > _least;
    }
}
