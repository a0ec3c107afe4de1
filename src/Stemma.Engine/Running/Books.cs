using Stemma.Model;

namespace Stemma.Running;

/// <summary>Which sources are known to whom.</summary>
internal static class Books
{
    /// <summary>The book that ships: facts alone. All that the per-report stages see, so that an analyst's rating never changes what a report says.</summary>
    public static SourceBook Shipped => SourceBook.Shipped;
}
