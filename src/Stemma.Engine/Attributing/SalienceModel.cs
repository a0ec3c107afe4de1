using Stemma.Learning;

namespace Stemma.Attributing;

/// <summary>The weights of <see cref="Salience"/>, trained by <c>./dev train salience</c>; their card says from what.</summary>
internal static class SalienceModel
{
    /// <summary>The model's name, its folder under <c>models</c>.</summary>
    public const string Name = "salience";

    private static readonly Lazy<double[]> Loaded = new(() => Of(Models.Load(Name)));

    /// <summary>The weights that ship.</summary>
    public static IReadOnlyList<double> Shipped => Loaded.Value;

    /// <summary>The weights of a file's tables.</summary>
    /// <exception cref="InvalidDataException">The tables are not this model's.</exception>
    public static double[] Of(Weights weights)
    {
        var cells = weights.Cells<float>(Name);
        return cells.Length == Salience.Features ? [.. cells.Select(cell => (double)cell)] : throw new InvalidDataException("The table 'salience' has another shape.");
    }
}

/// <summary>One that a pronoun may mean.</summary>
/// <param name="Words">The fullest words for it.</param>
/// <param name="Features">What <see cref="Salience"/> sees of it.</param>
internal sealed record Candidate(Run Words, float[] Features);
