using Stemma.Model;

namespace Stemma.Tracing;

/// <summary>The roots of a grown stemma.</summary>
internal static class Origins
{
    /// <summary>The roots in order of first appearance; one for each witness that nothing explains.</summary>
    public static IReadOnlyList<Origin> Of(IReadOnlyList<Carrier> carriers, Growth growth, Archive archive) =>
    [
        .. from carrier in carriers
           from witness in growth.Above(carrier.Witness)
           where !growth.HasParent(witness)
           group carrier by witness into behind
           orderby behind.First().Place, behind.Key is Witness.Captured, $"{behind.Key}"
           select Root(behind.Key, [.. behind], growth, archive),
    ];

    private static Origin Root(Witness witness, IReadOnlyList<Carrier> carriers, Growth growth, Archive archive) => new(
        witness,
        Name(witness, archive),
        growth.SpeakerOf(witness),
        [.. carriers.Select(carrier => carrier.Report.Id)],
        carriers[0].Report.Id);

    private static string Name(Witness witness, Archive archive) => witness switch
    {
        Witness.Lost lost => lost.Name,
        Witness.Captured captured => archive.Report(captured.Report)?.Report.Outlet ?? "unknown",
        _ => $"{witness}",
    };
}
