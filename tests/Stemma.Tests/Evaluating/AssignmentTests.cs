using CsCheck;
using Stemma.Evaluating;

namespace Stemma.Tests.Evaluating;

public sealed class AssignmentTests
{
    [Fact]
    public void The_greatest_total_goes_before_the_greatest_pair() =>
        Assert.Equal([1, 0], Assignment.Best(new double?[,] { { 0.9, 0.8 }, { 0.8, null } }));

    [Fact]
    public void What_is_not_allowed_is_left_alone() =>
        Assert.Equal([null, 0], Assignment.Best(new double?[,] { { null, null }, { 0.2, null } }));

    [Fact]
    public void Of_equals_the_first_row_has_the_first_column() =>
        Assert.Equal([0, 1, 2, null], Assignment.Best(new double?[,] { { 1, 1, 1 }, { 1, 1, 1 }, { 1, 1, 1 }, { 1, 1, 1 } }));

    [Fact]
    public void Nothing_is_assigned_to_nothing()
    {
        Assert.Empty(Assignment.Best(new double?[0, 3]));
        Assert.Equal([null, null], Assignment.Best(new double?[2, 0]));
    }

    // Few different weights, so that there are many ties.
    [Fact]
    public void Agrees_with_trying_everything() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4])
            .SelectMany((rows, columns) => Gen.Int[0, 3].Array2D[rows, columns])
            .Sample(grid =>
            {
                var weights = new double?[grid.GetLength(0), grid.GetLength(1)];
                foreach (var (row, column) in Cells(grid))
                {
                    weights[row, column] = grid[row, column] == 0 ? null : grid[row, column] / 10.0;
                }

                return Assignment.Best(weights).SequenceEqual(Tried(weights));
            });

    // Every assignment in order of preference; the first with the greatest total.
    private static int?[] Tried(double?[,] weights) => All(weights, 0, [])
        .OrderByDescending(assignment => Math.Round(assignment.Select((column, row) => column is { } at ? weights[row, at]!.Value : 0).Sum(), 6))
        .First();

    private static IEnumerable<int?[]> All(double?[,] weights, int row, int?[] before)
    {
        if (row == weights.GetLength(0))
        {
            return [before];
        }

        var columns = Enumerable.Range(0, weights.GetLength(1)).Where(column => weights[row, column] is not null && !before.Contains(column));
        return columns.Select(column => (int?)column).Append(null).SelectMany(column => All(weights, row + 1, [.. before, column]));
    }

    private static IEnumerable<(int Row, int Column)> Cells(int[,] grid) =>
        from row in Enumerable.Range(0, grid.GetLength(0))
        from column in Enumerable.Range(0, grid.GetLength(1))
        select (row, column);
}
