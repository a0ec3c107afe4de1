namespace Stemma.Training.Boosting;

/// <summary>What trees learn from: rows of whole-number features with an answer each.</summary>
/// <param name="features">How many features a row has.</param>
internal sealed class Examples(int features)
{
    private readonly List<int[]> _rows = [];
    private readonly List<float> _answers = [];
    private readonly List<float> _weights = [];

    /// <summary>How many features a row has.</summary>
    public int Features => features;

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds a row.</summary>
    /// <param name="row">Its features.</param>
    /// <param name="answer">0 or 1 for log-odds; any number for squares.</param>
    /// <param name="weight">How many rows it counts for.</param>
    public void Add(int[] row, float answer, float weight = 1)
    {
        if (row.Length != features)
        {
            throw new ArgumentException($"A row of {row.Length}, not {features}.", nameof(row));
        }

        _rows.Add(row);
        _answers.Add(answer);
        _weights.Add(weight);
    }

    public int[] Row(int at) => _rows[at];

    public float Answer(int at) => _answers[at];

    public float Weight(int at) => _weights[at];

    /// <summary>For each feature the bounds between its bins: every value, or as many quantiles.</summary>
    public int[][] Bounds(int bins)
    {
        var bounds = new int[features][];
        for (var feature = 0; feature < features; feature++)
        {
            int[] values = [.. _rows.Select(row => row[feature]).Order()];
            int[] distinct = [.. values.Distinct()];
            bounds[feature] = distinct.Length <= bins
                ? distinct[..^Math.Min(1, distinct.Length)]
                : [.. Enumerable.Range(1, bins - 1).Select(i => values[(int)((long)i * values.Length / bins)]).Distinct().Where(value => value < distinct[^1])];
        }

        return bounds;
    }
}

/// <summary>How trees are grown.</summary>
internal sealed record TreePlan
{
    public int Trees { get; init; } = 200;

    /// <summary>What each tree's answer is multiplied by.</summary>
    public double Rate { get; init; } = 0.1;

    /// <summary>The most leaves of a tree.</summary>
    public int Leaves { get; init; } = 24;

    /// <summary>The least weight of second derivatives in a leaf.</summary>
    public double LeastWeight { get; init; } = 5;

    /// <summary>What is added to that weight when a leaf's answer is worked out.</summary>
    public double Damping { get; init; } = 5;

    /// <summary>The share of the rows that each tree sees.</summary>
    public double RowShare { get; init; } = 0.7;

    /// <summary>The share of the features that each tree may ask.</summary>
    public double FeatureShare { get; init; } = 0.6;

    /// <summary>Whether the answers are 0 and 1 and the sum their log-odds; else squares are made small.</summary>
    public bool IsLogistic { get; init; } = true;
}
