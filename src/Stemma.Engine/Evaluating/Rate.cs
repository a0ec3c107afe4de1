namespace Stemma.Evaluating;

/// <summary>Shares by the rules for stories: nothing expected and nothing found is 1, any other empty denominator 0.</summary>
internal static class Rate
{
    public static double Of(int part, int whole, bool bothEmpty = false) => (part, whole) switch
    {
        (_, 0) => bothEmpty ? 1 : 0,
        _ => (double)part / whole,
    };

    public static double F1(Score score) => score == default ? 1 : score.F1;
}
