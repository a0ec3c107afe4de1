namespace Stemma.Attributing;

/// <summary>The pronouns that a source may be.</summary>
internal static class Pronouns
{
    /// <summary>Whether the word stands for a person or thing named elsewhere.</summary>
    public static bool IsPersonal(string word) =>
        word is "he" or "she" or "it" or "they" or "him" or "her" or "them" or "his" or "hers" or "its" or "their" or "i" or "me" or "my" or "we" or "us" or "our" or "himself" or "herself" or "themselves";

    /// <summary>Whether the word stands for what is named just before.</summary>
    public static bool IsRelative(string word) => word is "who" or "which" or "whom" or "whose" or "that";
}
