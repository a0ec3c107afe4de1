using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Reads the agency that a report's dateline names: “PORT VELA (Reuters) -”. It is the report itself and no hop.</summary>
internal static class Dateline
{
    private const int Within = 60;

    /// <summary>Whether a dateline near the top names this outlet.</summary>
    public static bool IsOwn(Tape tape, SourceBook book, string outlet)
    {
        for (var at = 1; at < Math.Min(tape.Count - 3, Within); at++)
        {
            if (tape.Lower(at - 1) is "(" && tape.NameAt(at) is { Kind: NameKind.Outlet } name && (name.Canonical == outlet || (book.Named(outlet) is { } known && book.Named(name.Canonical) == known)))
            {
                var close = at + 1;
                while (close < at + 4 && tape.Lower(close) is not ")")
                {
                    close++;
                }

                if (tape.Lower(close) is ")" && Grammar.IsDash(tape.Lower(close + 1)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
