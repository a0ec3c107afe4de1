namespace Stemma.Tracing;

/// <summary>What each sort of evidence of dependence is worth, in log-odds.</summary>
/// <remarks>
/// Start values, set by what each alone should make of the prior: naming a source in print is nearly proof (.96), a credit line is
/// (.98), a link may be background reading (.82), and so may an outlet that is only named (.73), a shared quotation may come from one press conference (.5). For shared text the
/// slope makes a tenth of a report's runs a bare hint, a quarter likely, a half nearly proof: methods §6 puts near copies at
/// a containment of .55 and partial reuse at .14. To be fitted when enough stories with a known descent are there.
/// </remarks>
internal static class Weight
{
    // One earlier report in ten of a story is where a given report had something from.
    public const double Prior = -2.2;

    public const double CitedByName = 5.4;
    public const double CitedWithoutMatch = 4.6;
    public const double NamedInPassing = 3.2;
    public const double CreditLine = 6;
    public const double Link = 3.7;
    public const double SharedQuotation = 2.2;
    public const double Unnamed = 1.7;
    public const double UnknownOrder = -0.8;
    public const double SameOutlet = -1;

    private const double PerShareOfFives = 16;
    private const double PerShareOfThrees = 12;
    private const double ThreesOfAnyTwoReports = 0.10;
    private const double MostForText = 8;
    private const double MostForLooseText = 4;

    /// <summary>What is shared in five-word runs and in three-word runs is the same text seen twice: the stronger counts.</summary>
    public static double SharedText(double fives, double threes) => Math.Max(
        Math.Min(MostForText, PerShareOfFives * fives),
        Math.Min(MostForLooseText, PerShareOfThrees * Math.Max(0, threes - ThreesOfAnyTwoReports)));

    /// <summary>The probability that all the evidence together makes.</summary>
    public static double Probability(IEnumerable<double> weights) =>
        Math.Round(1 / (1 + Math.Exp(-(Prior + weights.Sum()))), 3);
}
