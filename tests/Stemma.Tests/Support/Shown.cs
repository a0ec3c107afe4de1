using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tests.Support;

/// <summary>Spans as a spec shows them: on one line.</summary>
internal static class Shown
{
    public static string In(ParsedText parsed, TextSpan where) =>
        where.In(parsed.Text).ToString().Replace("\n", "⏎", StringComparison.Ordinal);
}
