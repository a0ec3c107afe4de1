using Stemma.Model;

namespace Stemma.Web.Stories;

/// <summary>Positions as a table: a row an actor, a column a proposal, in a field what the actor said of it in order of time.</summary>
/// <param name="Proposals">The columns' headings, most spoken about first.</param>
/// <param name="Rows">The rows, by actor.</param>
/// <param name="Others">The positions on proposals that have no column.</param>
internal sealed record PositionMatrix(IReadOnlyList<string> Proposals, IReadOnlyList<ActorRow> Rows, IReadOnlyList<Position> Others)
{
    // More columns than this cannot be read side by side.
    private const int MostProposals = 7;

    public static readonly PositionMatrix Empty = new([], [], []);

    public static PositionMatrix Of(StoryView view)
    {
        var positions = view.State.Positions;
        var columns = positions
            .GroupBy(Proposal)
            .OrderByDescending(column => column.Select(one => one.Actor).Distinct().Count())
            .ThenByDescending(column => column.Count())
            .Take(MostProposals)
            .ToArray();
        var rows =
            from one in columns.SelectMany(column => column)
            group one by one.Actor into actor
            orderby actor.Select(Proposal).Distinct().Count() descending
            select new ActorRow(actor.Key, [.. columns.Select(column => column.Where(one => one.Actor == actor.Key).ToArray())]);
        var shown = columns.SelectMany(column => column).ToHashSet(ReferenceEqualityComparer.Instance);
        return new PositionMatrix([.. columns.Select(column => Heading(view, column.First()))], [.. rows], [.. positions.Where(one => !shown.Contains(one))]);
    }

    private static string Proposal(Position position) => position.Question is { } question ? question.Value : position.Proposal;

    private static string Heading(StoryView view, Position position) =>
        position.Question is { } id && view.Question(id) is { } question ? question.About : position.Proposal;
}

/// <summary>Where one actor stands on each proposal.</summary>
internal sealed record ActorRow(string Actor, IReadOnlyList<IReadOnlyList<Position>> Fields)
{
    /// <summary>A field's positions, those that say the same one after the other put together.</summary>
    public static IReadOnlyList<IReadOnlyList<Position>> Runs(IReadOnlyList<Position> field)
    {
        List<List<Position>> runs = [];
        foreach (var position in field)
        {
            if (runs is [.., [{ Condition: null } last, ..] run] && position.Condition is null && last.Stance == position.Stance)
            {
                run.Add(position);
            }
            else
            {
                runs.Add([position]);
            }
        }

        return runs;
    }
}
