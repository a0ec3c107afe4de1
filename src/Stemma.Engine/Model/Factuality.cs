namespace Stemma.Model;

/// <summary>How far words commit themselves to something's being so; from -3, it is not so, over 0, left open, to 3, it is so.</summary>
/// <param name="Author">In the world of the text's author, whether it lies behind or ahead.</param>
/// <param name="Source">In the world of whoever is quoted or thought of in the sentence; the author's where there is none.</param>
/// <param name="Happened">Whether it has come about, seen from the text: what lies ahead has not.</param>
/// <param name="IsAhead">Whether it is put as lying ahead: will, plan, vow.</param>
public readonly record struct Factuality(double Author, double Source, double Happened, bool IsAhead)
{
    /// <summary>The value of what is flatly said to be so.</summary>
    public const double Full = 3;

    // On the scale of the labels: set on our own open sentences.
    private const double Sure = 2;
    private const double Likely = 1;
    private const double Unlikely = -1;
    private const double Meant = 0.9;

    /// <summary>What the author's words come to.</summary>
    public FactualityClass AuthorClass => ClassOf(Author);

    /// <summary>What the source's words come to.</summary>
    public FactualityClass SourceClass => ClassOf(Source);

    private FactualityClass ClassOf(double value) =>
        value <= Unlikely ? FactualityClass.NotHappened
        : IsAhead ? (value >= Meant ? FactualityClass.Planned : FactualityClass.Uncertain)
        : value >= Sure ? FactualityClass.Happened
        : value >= Likely ? FactualityClass.Probable
        : FactualityClass.Uncertain;
}
