using Stemma.Model;

namespace Stemma.Exchanging;

/// <summary>A root of a claim's tree.</summary>
/// <param name="Witness">The root itself.</param>
/// <param name="Name">As a person would be told.</param>
/// <param name="IsCaptured">Whether it was itself captured; if not it is a lost witness.</param>
/// <param name="Speaker">Who it is, when reports say.</param>
/// <param name="First">The earliest report behind it.</param>
/// <param name="Reports">The reports that go back to it, in story order.</param>
public sealed record OriginJson(WitnessJson Witness, string Name, bool IsCaptured, SpeakerJson? Speaker, string First, IReadOnlyList<string> Reports)
{
    internal static OriginJson Of(Origin one) => new(
        WitnessJson.Of(one.Witness),
        one.Name,
        one.IsCaptured,
        one.Speaker is null ? null : SpeakerJson.Of(one.Speaker),
        one.First.Value,
        [.. one.Reports.Select(id => id.Value)]);
}

/// <summary>One edge of a claim's tree.</summary>
/// <param name="Child">The witness that had it.</param>
/// <param name="Parent">The witness it had it from.</param>
/// <param name="Probability">How sure this is, 0 to 1.</param>
/// <param name="Evidence">Why, strongest first.</param>
public sealed record EdgeJson(WitnessJson Child, WitnessJson Parent, double Probability, IReadOnlyList<EvidenceJson> Evidence)
{
    internal static EdgeJson Of(StemmaEdge edge, WordsOf words) => new(
        WitnessJson.Of(edge.Child),
        WitnessJson.Of(edge.Parent),
        edge.Probability,
        EvidenceJson.AllOf(edge.Evidence, (edge.Child as Witness.Captured)?.Report, edge.Parent, words));
}

/// <summary>Circular reporting.</summary>
/// <param name="Report">The report that comes back to itself.</param>
/// <param name="Through">The reports on the way.</param>
public sealed record CircularJson(string Report, IReadOnlyList<string> Through);

/// <summary>One report carrying a claim.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Stance">What it does with the claim.</param>
/// <param name="Certainty">How sure the words are, 0 to 1.</param>
/// <param name="Sense">What sort of saying it is; null in the report's own voice.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Sentence">The sentence around it.</param>
/// <param name="Chain">Who is said to have said it, from the report outwards.</param>
/// <param name="Commits">How far the words commit to what they say, in the world of whoever says it.</param>
/// <param name="Bearing">Whether it is told as this claim, or bears on it by what more or less it says.</param>
public sealed record AssertionJson(
    string Report,
    Stance Stance,
    double Certainty,
    CueSense? Sense,
    PassageJson Clause,
    PassageJson Sentence,
    IReadOnlyList<SpeakerJson> Chain,
    FactualityClass? Commits = null,
    Bearing Bearing = Bearing.Same)
{
    internal static AssertionJson Of(Assertion one, WordsOf words) => new(
        one.Report.Value,
        one.Stance,
        one.Certainty,
        one.Sense,
        words.At(new Passage(one.Report, one.Where)),
        words.At(new Passage(one.Report, one.Sentence)),
        [.. one.Chain.Select(SpeakerJson.Of)],
        one.Commits,
        one.Bearing);
}

/// <summary>One hop of an attribution chain.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Identity">How identifiable it is.</param>
/// <param name="Kind">What sort of source it is.</param>
/// <param name="Role">The office it speaks for.</param>
public sealed record SpeakerJson(string Name, SpeakerIdentity Identity, SpeakerKind Kind, string? Role)
{
    internal static SpeakerJson Of(Speaker one) => new(one.Name, one.Identity, one.Kind, one.Role);
}

/// <summary>Where an actor stands.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Proposal">On what.</param>
/// <param name="Question">The question it bears on, if one was linked.</param>
/// <param name="Stance">For, against, or between.</param>
/// <param name="At">ISO 8601, a day or a time in UTC.</param>
/// <param name="Evidence">The words that show it.</param>
/// <param name="Condition">The condition in its own words.</param>
public sealed record PositionJson(
    string Actor, string Proposal, string? Question, PositionStance Stance, string? At, PassageJson Evidence, PassageJson? Condition)
{
    internal static PositionJson Of(Position one, WordsOf words) => new(
        one.Actor,
        one.Proposal,
        one.Question?.Value,
        one.Stance,
        one.At?.ToString(),
        words.At(one.Evidence),
        one.Condition is { } condition ? words.At(condition) : null);
}

/// <summary>An actor's change of position.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Kind">What sort of change.</param>
/// <param name="From">The earlier position.</param>
/// <param name="To">The later one.</param>
public sealed record ReversalJson(string Actor, ReversalKind Kind, PositionJson From, PositionJson To);
