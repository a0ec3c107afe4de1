using System.CommandLine;
using System.Globalization;
using System.Text;
using Stemma.Cli;
using Stemma.Model;

namespace Stemma.Tests.Docs;

/// <summary>The reference pages are printed from the program itself; <c>./dev approve</c> prints them anew.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Every_verb_is_in_the_reference() => Approved.CheckDoc("cli.md", CliPage());

    [Fact]
    public void Every_problem_code_is_in_the_reference() => Approved.CheckDoc("problems.md", ProblemsPage());

    [Fact]
    public void Every_wire_record_is_in_the_reference() => Approved.CheckDoc("json.md", JsonPage.Text());

    private static string CliPage()
    {
        var page = new StringBuilder(
            """
            # The command line

            Printed from the program by a test; `./dev approve` prints it anew.

            Exit status: 0 found or done, 1 nothing found or something differs, 2 bad input or failure (one line on standard error, with a code from [problems.md](problems.md)), 130 interrupted.
            On a terminal a command prints tables; into a pipe it prints tab-separated lines without a heading; with `--json` it prints the documents of [json.md](json.md).

            """);
        foreach (var words in VerbsIn(Verbs.Root(), []))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {string.Join(' ', (string[])["stemma", .. words])}\n\n```text\n{HelpOf(words)}\n```\n");
        }

        return page.ToString();
    }

    private static IEnumerable<string[]> VerbsIn(Command command, string[] before) =>
        [before, .. command.Subcommands.SelectMany(verb => VerbsIn(verb, [.. before, verb.Name]))];

    private static string HelpOf(string[] words)
    {
        var printed = new StringWriter { NewLine = "\n" };
        Verbs.Root().Parse([.. words, "--help"]).Invoke(new InvocationConfiguration { Output = printed });

        // The program is called after the file that was started: here, the test runner.
        var lines = $"{printed}".Replace(RootCommand.ExecutableName, "stemma", StringComparison.Ordinal).Split('\n');
        return string.Join('\n', lines.Select(line => line.TrimEnd())).Trim();
    }

    private static string ProblemsPage()
    {
        var page = new StringBuilder(
            """
            # Problems

            Printed from the program by a test; `./dev approve` prints it anew. Codes are stable: a released one is never given a second meaning.

            | code | name | meaning |
            |---|---|---|

            """);
        foreach (var code in Enum.GetValues<ProblemCode>().Except([ProblemCode.None]))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{Problem.Printed(code)}` | {code} | {XmlDocs.SummaryOf($"F:{typeof(ProblemCode).FullName}.{code}")} |\n");
        }

        return page.ToString();
    }
}
