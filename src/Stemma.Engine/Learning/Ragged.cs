namespace Stemma.Learning;

/// <summary>Sequences of different lengths, longest first, laid out step by step: the rows of one step lie together.</summary>
internal sealed class Ragged
{
    public Ragged(IReadOnlyList<int> lengths)
    {
        Lengths = lengths;
        var steps = lengths.Count == 0 ? 0 : lengths[0];
        (Active, Offsets) = (new int[steps], new int[steps + 1]);
        for (var step = 0; step < steps; step++)
        {
            Active[step] = lengths.TakeWhile(length => length > step).Count();
            Offsets[step + 1] = Offsets[step] + Active[step];
        }
    }

    /// <summary>How long each sequence is; never rising.</summary>
    public IReadOnlyList<int> Lengths { get; }

    /// <summary>How many sequences reach each step.</summary>
    public int[] Active { get; }

    /// <summary>The first row of each step; after the last, the number of rows.</summary>
    public int[] Offsets { get; }

    public int Steps => Active.Length;

    public int Rows => Offsets[^1];

    /// <summary>The row of one sequence's step.</summary>
    public int Row(int sequence, int step) => Offsets[step] + sequence;
}
