using Stemma.Model;

namespace Stemma.Claiming;

/// <summary>What a statement is to the sentence that its words stand in.</summary>
internal enum Telling
{
    /// <summary>Its words are a clause: what the speaker says is so.</summary>
    Content,

    /// <summary>Its words only complete its verb: “refused to send soldiers”, “rejected the draft”. That this was done is what is said.</summary>
    Act,

    /// <summary>It is no telling: its verb stands inside its own words, or its words hang on something else.</summary>
    None,
}

/// <summary>One statement in one sentence.</summary>
/// <param name="Index">Its index.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Content">Tokens of what is told.</param>
/// <param name="Verb">The token that heads its cue; −1 if that stands in another sentence or is no verb.</param>
/// <param name="Verbs">All verbs of its cue.</param>
/// <param name="Telling">What it is.</param>
internal sealed record Told(int Index, Statement Statement, IReadOnlyList<int> Content, int Verb, IReadOnlyList<int> Verbs, Telling Telling);
