namespace Stemma.Evaluating;

/// <summary>The words in which gold and hand-in say what a report does with a claim.</summary>
public static class StanceLabel
{
    /// <summary>Says it in its own voice.</summary>
    public const string Asserts = "asserts";

    /// <summary>Credits somebody, whatever the hedge.</summary>
    public const string Reports = "reports with attribution";

    /// <summary>Says, or mainly relays, that it is not so.</summary>
    public const string Denies = "denies";

    /// <summary>Puts it in doubt.</summary>
    public const string Questions = "questions";

    /// <summary>Says nothing of it; never written.</summary>
    internal const string Absent = "absent";

    /// <summary>Whether a report with this stance carries the claim as so.</summary>
    internal static bool Supports(string stance) => stance is Asserts or Reports;
}
