namespace Stemma.Tests.Support;

/// <summary>Invented reports that copy, cite, change and deny each other: as many as are asked for, always the same ones.</summary>
internal static class SomeReports
{
    private static readonly string[] Outlets = ["kestrel-24", "daily-post", "herald", "harbour-times", "northern-wire", "the-lantern"];

    private static readonly string[] Leads =
    [
        "Velda will send {0} troops to the harbour force, two officials familiar with the talks said on Monday.",
        "Kestrel 24 reported that Velda will send {0} troops to the harbour force.",
        "The Veldan defence ministry denied that it will send {0} troops to the harbour force.",
        "“We have decided nothing,” said Omar Hale, the Veldan defence minister, of a report that {0} troops would go.",
        "According to the Daily Post, up to {0} Veldan troops could guard the harbour if the council asks for them.",
    ];

    /// <summary>File names as <c>outlet_date_words.txt</c>, and texts.</summary>
    public static IEnumerable<(string Name, string Text)> Files(int count) => Enumerable.Range(0, count).Select(at => (NameOf(at), TextOf(at)));

    private static string NameOf(int at) => $"{Outlets[at % Outlets.Length]}_2026-03-{1 + (at % 9):00}_harbour-force-{at}.txt";

    private static string TextOf(int at)
    {
        var (lead, number) = (Leads[at % Leads.Length], at % 4 == 0 ? "8,000" : at % 4 == 1 ? "20,000" : "3,500");
        return $"""
            Velda and the harbour force, part {at % 7}

            {string.Format(System.Globalization.CultureInfo.InvariantCulture, lead, number)}

            The force is to keep the harbour of Orrin open while the council talks. It was first proposed in February, and {at % 5} of the neighbours have said that they would help.

            {string.Format(System.Globalization.CultureInfo.InvariantCulture, Leads[(at + 2) % Leads.Length], number)}

            “The harbour must stay open,” Mayor Ana Ortiz told reporters after meeting number {at}.
            """;
    }
}
