namespace Stemma.Training.Trees;

/// <summary>A sum of small decision trees over a row of numbers.</summary>
internal sealed class BoostedTrees(double start, IReadOnlyList<Tree> trees)
{
    /// <summary>The score of a row: the log of the odds, if it was fitted to yes and no.</summary>
    public double Score(float[] row)
    {
        var score = start;
        foreach (var tree in trees)
        {
            score += tree.Value(row);
        }

        return score;
    }

    /// <summary>The probability that goes with the score.</summary>
    public double Probability(float[] row) => 1 / (1 + Math.Exp(-Score(row)));
}

/// <summary>One tree: at each node a question “is this feature at most that?”, at each leaf an answer.</summary>
internal sealed class Tree
{
    private readonly List<Node> _nodes = [];

    /// <summary>Adds a leaf and returns its number.</summary>
    public int Add(double value)
    {
        _nodes.Add(new Node(-1, 0, 0, 0, value));
        return _nodes.Count - 1;
    }

    /// <summary>Turns a leaf into a question.</summary>
    public void Split(int node, int feature, float most, int yes, int no) => _nodes[node] = new Node(feature, most, yes, no, 0);

    /// <summary>The answer for a row.</summary>
    public double Value(float[] row)
    {
        var at = 0;
        while (_nodes[at].Feature >= 0)
        {
            at = row[_nodes[at].Feature] <= _nodes[at].Most ? _nodes[at].Yes : _nodes[at].No;
        }

        return _nodes[at].Value;
    }

    private readonly record struct Node(int Feature, float Most, int Yes, int No, double Value);
}
