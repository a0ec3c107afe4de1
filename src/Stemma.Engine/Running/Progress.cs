namespace Stemma.Running;

/// <summary>How far long work has come.</summary>
/// <param name="Done">How many are done.</param>
/// <param name="Total">How many there are; null while that is not known.</param>
/// <param name="What">The last one done.</param>
public readonly record struct Progress(int Done, int? Total, string What);
