using Stemma.Exchanging;
using Stemma.Model;

namespace Stemma.Cli;

internal static class ClaimFinder
{
    /// <summary>The one claim whose id begins so.</summary>
    /// <exception cref="ProblemException">None does, or several do.</exception>
    public static ClaimJson In(IReadOnlyList<ClaimJson> claims, string prefix)
    {
        List<ClaimJson> found = [.. claims.Where(claim => claim.Id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))];
        return found switch
        {
            [var one] => one,
            [] => throw None(prefix, "there is no such claim: `stemma claims` lists them"),
            _ => throw None(prefix, $"{found.Count} claims begin so: write more of the id ({string.Join(", ", found.Take(5).Select(claim => claim.Id))})"),
        };
    }

    private static ProblemException None(string prefix, string detail) => new(new Problem(ProblemCode.NoSuchClaim, prefix, null, detail));
}
