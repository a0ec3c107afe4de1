using Spectre.Console;

namespace Stemma.Cli;

/// <summary>Prints for a person on a terminal, and for a program into a pipe.</summary>
internal static class Printing
{
    extension(IAnsiConsole console)
    {
        /// <summary>Whether a person is watching.</summary>
        public bool IsTerminal => console.Profile.Out.IsTerminal;

        /// <summary>One line as it is: no wrapping, no markup.</summary>
        public void Line(string line) => console.Profile.Out.Writer.WriteLine(line);

        /// <summary>A table for a person, or tab-separated lines without a heading for a program.</summary>
        public void Rows(string[] columns, IEnumerable<string[]> rows)
        {
            if (console.IsTerminal)
            {
                var table = new Table().Border(TableBorder.Simple).AddColumns(columns);
                foreach (var row in rows)
                {
                    table.AddRow([.. row.Select(cell => Markup.Escape(Clean.Line(cell)))]);
                }

                console.Write(table);
                return;
            }

            foreach (var row in rows)
            {
                console.Line(string.Join('\t', row.Select(Clean.Line)));
            }
        }
    }
}
