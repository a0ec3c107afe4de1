using Stemma.Model;
using Stemma.Storing;
using Stemma.Words;

namespace Stemma.Running;

/// <summary>The sources of a workspace: the book that ships, with the analyst's descriptions and ratings in it.</summary>
public sealed class Ratings(Workspace workspace, TimeProvider clock)
{
    /// <summary>The book as it is now.</summary>
    public async Task<SourceBook> BookAsync(CancellationToken cancel) => Books.Shipped.With(
        from entry in await workspace.Ledger.OfKindAsync(LedgerFact.SourceDescribed.Kind, cancel)
        let described = entry.Fact as LedgerFact.SourceDescribed
        where described is not null
        select described.Source);

    /// <summary>Rates one source from now on, in every story.</summary>
    /// <exception cref="ProblemException">Neither the book nor any report of the workspace knows this name.</exception>
    public async Task<Source> RateAsync(string name, Reliability reliability, string reason, CancellationToken cancel)
    {
        var known = (await BookAsync(cancel)).Named(name);
        if (known is null && !await IsMentionedAsync(name, cancel))
        {
            throw new ProblemException(new Problem(
                ProblemCode.NoSuchSource, name, null, "no source, outlet or speaker here has this name: `stemma sources` lists what is known"));
        }

        var rated = (known ?? new Source(name, SourceKind.Unknown, null, Reliability.F, "", [], [])) with { Reliability = reliability, Why = reason };
        await DescribeAsync([rated], cancel);
        return rated;
    }

    /// <summary>Puts these sources in the place of what was known of them, in every story.</summary>
    public async Task DescribeAsync(IReadOnlyCollection<Source> sources, CancellationToken cancel)
    {
        using var writer = workspace.Write(clock);
        await writer.AppendAsync([.. sources.Select(source => ((string?)null, (LedgerFact)new LedgerFact.SourceDescribed(source)))], [], cancel);
    }

    private async Task<bool> IsMentionedAsync(string name, CancellationToken cancel)
    {
        var stories = new Stories(workspace, clock);
        foreach (var story in await stories.AllAsync(cancel))
        {
            var state = await stories.StateAsync(story, null, cancel);
            var names = state.Reports.Select(one => one.Report.Outlet)
                .Concat(state.Reports.SelectMany(one => one.Statements).SelectMany(one => one.Chain).Select(speaker => speaker.Name));
            if (names.Any(one => Normal.Name(one) == Normal.Name(name)))
            {
                return true;
            }
        }

        return false;
    }
}
