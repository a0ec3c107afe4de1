using System.Reflection;

namespace Stemma.Model;

/// <summary>The list of agencies and well-known outlets that ships inside the engine: <c>Model/sources.tsv</c>.</summary>
internal static class ShippedSources
{
    /// <summary>Every source on the list, rated by its kind alone.</summary>
    public static IEnumerable<Source> All()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Stemma.Model.sources.tsv")
            ?? throw new InvalidOperationException("The list of sources is not in the assembly.");
        using var lines = new StreamReader(stream);
        lines.ReadLine(); // the names of the columns
        while (lines.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            var kind = Enum.Parse<SourceKind>(cells[1]);
            var (reliability, why) = StartingValue(kind);
            yield return new Source(cells[0], kind, cells[2].Length > 0 ? cells[2] : null, reliability, why, Parts(cells[3]), Parts(cells[4]));
        }
    }

    // By kind and nothing else: no outlet is judged here.
    private static (Reliability Reliability, string Why) StartingValue(SourceKind kind) => kind switch
    {
        SourceKind.Agency => (Reliability.B, "starting value for news agencies; no track record yet"),
        SourceKind.Press => (Reliability.C, "starting value for newspapers, magazines and news sites; no track record yet"),
        SourceKind.Broadcaster => (Reliability.C, "starting value for broadcasters; no track record yet"),
        SourceKind.Institution => (Reliability.B, "starting value for institutions, on their own acts; no track record yet"),
        SourceKind.Aggregator => (Reliability.F, "aggregators carry others' text: judge the text's origin"),
        _ => (Reliability.F, "cannot be judged; no track record yet"),
    };

    private static string[] Parts(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
