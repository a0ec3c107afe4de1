using Stemma.Model;
using Stemma.Storing;

namespace Stemma.Running;

/// <summary>The sources of a workspace: the book that ships, with the analyst's ratings in it.</summary>
public sealed class Ratings(Workspace workspace, TimeProvider clock)
{
    /// <summary>The book as it is now.</summary>
    public async Task<SourceBook> BookAsync(CancellationToken cancel)
    {
        var book = Books.Shipped;
        foreach (var entry in await workspace.Ledger.OfKindAsync(LedgerFact.SourceRated.Kind, cancel))
        {
            if (entry.Fact is LedgerFact.SourceRated rated)
            {
                book = book.With(Rated(book.Named(rated.Source), rated));
            }
        }

        return book;
    }

    /// <summary>Rates a source from now on, in every story.</summary>
    public async Task RateAsync(string source, Reliability reliability, string reason, CancellationToken cancel)
    {
        using var writer = workspace.Write(clock);
        await writer.AppendAsync([(null, new LedgerFact.SourceRated(source, reliability, reason))], [], cancel);
    }

    private static Source Rated(Source? known, LedgerFact.SourceRated rated) =>
        (known ?? new Source(rated.Source, SourceKind.Unknown, null, Reliability.F, "", [], [])) with
        {
            Reliability = rated.Reliability,
            Why = rated.Reason,
        };
}
