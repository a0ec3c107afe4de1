using System.Text.RegularExpressions;

namespace Stemma.Web.Tests.Rules;

/// <summary>What no page may do, read from the pages' source.</summary>
public sealed partial class MarkupRules
{
    private static readonly (string File, string Text)[] Pages =
    [
        .. from file in Directory.GetFiles(Path.Combine(Root(new DirectoryInfo(AppContext.BaseDirectory)), "src", "Stemma.Web"), "*", SearchOption.AllDirectories)
           where file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal)
           select (Path.GetFileName(file), File.ReadAllText(file)),
    ];

    [Fact]
    public void Only_a_checked_drawing_is_written_unescaped() =>
        Assert.Equal(["StemmaSection.razor"], Pages.Where(page => Unescaped.IsMatch(page.Text)).Select(page => page.File));

    [Fact]
    public void No_page_carries_its_own_style_or_script() =>
        Assert.DoesNotContain(Pages, page => page.File.EndsWith(".razor", StringComparison.Ordinal) && OwnStyle.IsMatch(page.Text));

    [Fact]
    public void No_page_is_too_long_to_read_in_one_go() =>
        Assert.DoesNotContain(Pages, page => page.Text.Count(one => one == '\n') > 150);

    private static string Root(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "Stemma.slnx"))
        ? folder.FullName
        : Root(folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the repository."));

    [GeneratedRegex(@"MarkupString|AddMarkupContent|\bHtmlString")]
    private static partial Regex Unescaped { get; }

    [GeneratedRegex(@"<script|<style|\sstyle=|\son[a-z]+=|javascript:|https?://")]
    private static partial Regex OwnStyle { get; }
}
