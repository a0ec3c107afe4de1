using Stemma.Model;
using Stemma.Words;

namespace Stemma.Grading;

/// <summary>What one witness is worth for or against a claim.</summary>
/// <param name="Who">As a person would be told.</param>
/// <param name="Voice">The name in comparable words, to know one witness on both sides.</param>
/// <param name="Speaker">Who it is; null when a report speaks in its own voice.</param>
/// <param name="Accuracy">How often what such a witness says is so.</param>
/// <param name="Certainty">How sure the words are.</param>
/// <param name="At">When it was first published.</param>
/// <param name="Passages">The words.</param>
internal sealed record Testimony(
    string Who,
    string Voice,
    Speaker? Speaker,
    double Accuracy,
    double Certainty,
    Moment? At,
    IReadOnlyList<Passage> Passages)
{
    /// <summary>The log-odds it adds, or takes away.</summary>
    public double Weight => Certainty * Math.Log(Accuracy / (1 - Accuracy));

    /// <summary>Whether two testimonies come from one named voice.</summary>
    public bool IsSameVoice(Testimony other) => AreSame(Voice, other.Voice);

    /// <summary>The voice of a speaker: empty for what cannot be told from others of its kind.</summary>
    public static string VoiceOf(Speaker? speaker) =>
        speaker is { Identity: SpeakerIdentity.Named or SpeakerIdentity.RoleOnly } ? string.Join(' ', NameWords.Of(speaker.Name)) : "";

    /// <summary>“hale” and “omar hale”; never two nameless ones.</summary>
    public static bool AreSame(string one, string other) =>
        one.Length > 0 && other.Length > 0
        && ($" {one}".EndsWith($" {other}", StringComparison.Ordinal) || $" {other}".EndsWith($" {one}", StringComparison.Ordinal));
}
