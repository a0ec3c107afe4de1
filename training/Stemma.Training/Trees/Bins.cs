namespace Stemma.Training.Trees;

/// <summary>Rows of numbers, each number replaced by which of at most 64 equally filled bins it falls into.</summary>
internal sealed class Bins
{
    /// <summary>The most bins a feature has.</summary>
    public const int Most = 64;

    private readonly float[][] _cuts;

    public Bins(IReadOnlyList<float[]> rows)
    {
        var features = rows[0].Length;
        (_cuts, Columns) = (new float[features][], new byte[features][]);
        for (var feature = 0; feature < features; feature++)
        {
            var one = feature;
            float[] values = [.. rows.Select(row => row[one]).Order()];
            float[] told = [.. values.Distinct().Take(Most + 1)];
            var cuts = told.Length <= Most ? told[..^1] : [.. Enumerable.Range(1, Most - 1).Select(bin => values[(int)((long)bin * (values.Length - 1) / Most)]).Distinct()];
            _cuts[feature] = cuts;
            Columns[feature] = [.. rows.Select(row => (byte)Bin(cuts, row[one]))];
        }
    }

    /// <summary>Of each feature, the bin of each row.</summary>
    public byte[][] Columns { get; }

    /// <summary>How many bins a feature has.</summary>
    public int Count(int feature) => _cuts[feature].Length + 1;

    /// <summary>The largest number in a bin.</summary>
    public float Cut(int feature, int bin) => _cuts[feature][bin];

    private static int Bin(float[] cuts, float value)
    {
        var at = Array.BinarySearch(cuts, value);
        return at < 0 ? ~at : at;
    }
}
