namespace Stemma.Eval;

/// <summary>A collection of checked claims, and posts with the claims they make: CheckThat! 2020 task 2 (Barrón-Cedeño et al. 2020).</summary>
/// <param name="Claims">Each claim with the title of its check.</param>
/// <param name="Posts">The posts of one part with the numbers of the claims they make.</param>
internal sealed record CheckedClaims(IReadOnlyList<(string Claim, string Title)> Claims, IReadOnlyList<(string Text, IReadOnlySet<int> Claims)> Posts)
{
    public static async Task<CheckedClaims> ReadAsync(string folder, string part, CancellationToken cancel)
    {
        var claims = await RowsAsync(Path.Combine(folder, "verified_claims.docs.tsv"), cancel);
        var posts = await RowsAsync(Path.Combine(folder, part, "tweets.queries.tsv"), cancel);
        var relevant = (await File.ReadAllLinesAsync(Path.Combine(folder, part, "tweet-vclaim-pairs.qrels"), cancel))
            .Select(line => line.Split((char[])['\t', ' '], StringSplitOptions.RemoveEmptyEntries))
            .ToLookup(cells => cells[0], cells => cells[2], StringComparer.Ordinal);
        var places = claims.Select((cells, at) => (cells[0], at)).ToDictionary(StringComparer.Ordinal);
        return new CheckedClaims(
            [.. claims.Select(cells => (cells[1], cells.Length > 2 ? cells[2] : ""))],
            [.. posts.Select(cells => (cells[1], (IReadOnlySet<int>)relevant[cells[0]].Select(id => places[id]).ToHashSet()))]);
    }

    // The first line names the columns. A cell that holds a quotation mark or a line end stands between quotation marks.
    private static async Task<List<string[]>> RowsAsync(string file, CancellationToken cancel) =>
        [.. QuotedTable.Rows(await File.ReadAllTextAsync(file, cancel), '\t').Skip(1).Where(cells => cells.Length > 1)];
}
