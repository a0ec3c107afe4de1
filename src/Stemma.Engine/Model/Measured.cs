using Stemma.Words;

namespace Stemma.Model;

/// <summary>Which question a number answers: what is counted, in which act, at which stage, how much of it.</summary>
/// <param name="Thing">What is counted, in normalised form: <c>troop</c> for soldiers; the unit of a measure: <c>%</c>, <c>USD</c>. Null if unknown.</param>
/// <param name="Act">What happens to what is counted: <c>kill</c> for dead and deaths, else the verb's lemma; null if there is none.</param>
/// <param name="Stage">How far that act has come; null if the words do not tell.</param>
public sealed record Measured(string? Thing, string? Act, ActStage? Stage)
{
    /// <summary>Of what a measure is told: <c>unemployment</c> for “unemployment fell to 6 per cent”; null where things are counted.</summary>
    public string? Of { get; init; }

    /// <summary>Whether only a part is counted: “including”, “of whom”.</summary>
    public bool IsPart { get; init; }

    /// <summary>Over what time it is counted.</summary>
    public CountPeriod Period { get; init; }

    /// <summary>What the number is in a change: the amount, where it led, where it began; null if there is none.</summary>
    public ChangeKind? Change { get; init; }
}

/// <summary>Over what time a number counts.</summary>
public enum CountPeriod
{
    /// <summary>Not told.</summary>
    Open,

    /// <summary>From the beginning on: “so far”, “since May”, “in all”.</summary>
    Cumulative,

    /// <summary>Only what has been added: “another”, “new”, “a day”.</summary>
    Added,
}
