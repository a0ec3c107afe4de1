using System.Text;

namespace Stemma.Eval;

/// <summary>Reads tables whose cells may stand between quotation marks, doubled inside (RFC 4180).</summary>
internal static class QuotedTable
{
    /// <summary>The rows, cell by cell.</summary>
    public static IEnumerable<string[]> Rows(string text, char between)
    {
        List<string> row = [];
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var one = text[at];
            if (one == '"' && quoted && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(one);
                at++;
            }
            else if (one == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (!quoted && (one == between || one == '\n'))
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (one == '\n')
                {
                    yield return [.. row];
                    row.Clear();
                }
            }
            else
            {
                cell.Append(one);
            }
        }

        if (cell.Length > 0 || row.Count > 0)
        {
            row.Add(cell.ToString());
            yield return [.. row];
        }
    }
}
