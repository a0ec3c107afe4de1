using Stemma.Model;

namespace Stemma.Capturing;

/// <summary>What one input gave: bytes, or the problem that kept them away.</summary>
/// <param name="Input">The input as a person would name it.</param>
/// <param name="Snapshot">The bytes, if there are any.</param>
/// <param name="Problem">What was wrong, if anything was.</param>
public sealed record Captured(string Input, Snapshot? Snapshot, Problem? Problem);
