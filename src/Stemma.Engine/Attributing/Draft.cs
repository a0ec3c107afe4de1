using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>A statement as tokens, before its speakers are known.</summary>
/// <param name="Sentence">The sentence its cue stands in.</param>
/// <param name="Source">The words that name the speaker.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Content">What is attributed, in reading order.</param>
/// <param name="Sense">What sort of saying it is.</param>
internal sealed record Draft(int Sentence, Run? Source, Run? Cue, IReadOnlyList<Run> Content, CueSense Sense)
{
    /// <summary>Who was spoken to, or in whose interview: an outlet here is a hop of the chain.</summary>
    public Run? Listener { get; init; }

    /// <summary>Whom the speaker cites: “citing two officials”.</summary>
    public Run? Cited { get; init; }

    /// <summary>The outlet that quotes the speaker: “X quoted Y as saying”.</summary>
    public Run? Quoting { get; init; }

    /// <summary>Whether it was told to an outlet that reported it: “Y told X, which reported …”.</summary>
    public bool ToldOn { get; init; }

    /// <summary>Whether the content is no more than whom the speaker cites.</summary>
    public bool IsCitation { get; init; }

    /// <summary>Whether the speaker is the one of the statement before.</summary>
    public bool SameSpeaker { get; init; }
}
