using Stemma.Model;
using Stemma.Storing;

namespace Stemma.Running;

/// <summary>What is wrong with a story's inputs, as the ledger tells it: a problem is open until its input gives bytes.</summary>
internal sealed class OpenProblems
{
    private readonly Dictionary<string, HashSet<Problem>> _byInput = new(StringComparer.Ordinal);

    public OpenProblems(IEnumerable<LedgerEntry> ledger)
    {
        foreach (var entry in ledger)
        {
            switch (entry.Fact)
            {
                case LedgerFact.BytesCaptured captured:
                    Close(captured.Input);
                    break;
                case LedgerFact.CaptureFailed failed:
                    Add(failed.Input, failed.Problem);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>All of them, in no order.</summary>
    public IEnumerable<Problem> All => _byInput.Values.SelectMany(problems => problems);

    public bool Has(string input) => _byInput.ContainsKey(input);

    public void Close(string input) => _byInput.Remove(input);

    /// <summary>Notes a problem; false when it was open already.</summary>
    public bool Add(string input, Problem problem)
    {
        if (!_byInput.TryGetValue(input, out var problems))
        {
            _byInput.Add(input, problems = []);
        }

        return problems.Add(problem);
    }
}
