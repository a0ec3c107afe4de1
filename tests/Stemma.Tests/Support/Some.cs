using System.Text;
using CsCheck;
using Stemma.Model;

namespace Stemma.Tests.Support;

/// <summary>Values for tests that do not care which; a test names only what it is about.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Time = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);

    public const string Address = "https://paper.example/story";

    /// <summary>One of these words, at random.</summary>
    public static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);

    public static Report Report(string text, string outlet = "The Paper", string? address = null, string? day = null, string title = "") => new()
    {
        Snapshot = SnapshotId.Of(Encoding.UTF8.GetBytes(text)),
        Address = address ?? Address,
        Outlet = outlet,
        Title = title,
        Text = text,
        Language = "en",
        Published = day is null ? null : Moment.On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
