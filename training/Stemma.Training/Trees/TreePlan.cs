namespace Stemma.Training.Trees;

/// <summary>How a sum of trees is grown.</summary>
internal sealed record TreePlan
{
    /// <summary>How many trees.</summary>
    public int Rounds { get; init; } = 150;

    /// <summary>How many questions a tree asks at most before it answers.</summary>
    public int Depth { get; init; } = 4;

    /// <summary>Which share of its answer a tree adds.</summary>
    public double Rate { get; init; } = .08;

    /// <summary>The penalty on the square of an answer.</summary>
    public double Decay { get; init; } = 2;

    /// <summary>The least sum of second derivatives on either side of a question.</summary>
    public double Least { get; init; } = 2;

    /// <summary>The share of the features that a tree may ask about.</summary>
    public double Columns { get; init; } = .6;

    /// <summary>The share of the rows that a tree sees.</summary>
    public double Rows { get; init; } = .8;

    /// <summary>Decides which features and rows.</summary>
    public ulong Seed { get; init; } = 1;
}
