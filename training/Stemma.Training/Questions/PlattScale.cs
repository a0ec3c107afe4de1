using Stemma.Learning;

namespace Stemma.Training.Questions;

/// <summary>Brings log-odds to the shares that were seen, by a factor and a summand (Platt 1999).</summary>
internal static class PlattScale
{
    private const int Steps = 60;

    /// <summary>Newton's method on the likelihood of pairs that the trees did not learn from.</summary>
    public static (double Factor, double Summand) Fit(IReadOnlyList<(int Sum, bool IsSame)> held)
    {
        var (factor, summand) = (1.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            var (slopeA, slopeB, aa, ab, bb) = (0.0, 0.0, 1e-6, 0.0, 1e-6);
            foreach (var (sum, isSame) in held)
            {
                var x = sum / (double)BoostedTrees.Unit;
                var p = 1 / (1 + Math.Exp(-((factor * x) + summand)));
                var (off, bend) = (p - (isSame ? 1 : 0), p * (1 - p));
                (slopeA, slopeB) = (slopeA + (off * x), slopeB + off);
                (aa, ab, bb) = (aa + (bend * x * x), ab + (bend * x), bb + bend);
            }

            var determinant = (aa * bb) - (ab * ab);
            factor -= ((bb * slopeA) - (ab * slopeB)) / determinant;
            summand -= ((aa * slopeB) - (ab * slopeA)) / determinant;
        }

        return (factor, summand);
    }
}
