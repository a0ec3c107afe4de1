using System.Text;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tests.Support;

/// <summary>Per-report stages that a test can see through: the first line is the title, every line a sentence.</summary>
internal static class ToyStages
{
    public static (Extract? Extract, IReadOnlyList<Problem> Problems) Analyse(Snapshot snapshot, SourceBook book)
    {
        var text = Encoding.UTF8.GetString(snapshot.Bytes.Span);
        if (text.Contains("crash", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("the stage broke");
        }

        if (text.Length == 0)
        {
            return (null, [new Problem(ProblemCode.NotText, snapshot.Address, null, "nothing to read")]);
        }

        var report = new Report
        {
            Snapshot = snapshot.Id,
            Address = snapshot.Address,
            Outlet = "The Paper",
            Title = text.Split('\n')[0],
            Text = text,
            Language = "en",
            Published = Moment.On(new DateOnly(2026, 3, 1 + (text.Length % 28))),
        };
        Problem[] problems = text.Contains("undated", StringComparison.Ordinal) ? [new Problem(ProblemCode.Undated, snapshot.Address, null, "no date")] : [];
        return (new Extract(report, [new Sentence(new TextSpan(0, text.Length), 0, 0, 0)], [], [], []), problems);
    }
}
