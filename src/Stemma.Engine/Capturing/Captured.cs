using Stemma.Model;

namespace Stemma.Capturing;

/// <summary>What one input, or one item of it, gave: a snapshot, a problem, or a snapshot with a remark.</summary>
/// <param name="Input">The input as given, with the part of it where there are several: <c>feed.xml#3</c>.</param>
/// <param name="Snapshot">The bytes, if they could be had.</param>
/// <param name="Problem">What was wrong, if anything.</param>
public sealed record Captured(string Input, Snapshot? Snapshot, Problem? Problem)
{
    internal static Captured Failed(ProblemCode code, string input, string detail) => new(input, null, new Problem(code, input, null, detail));
}
