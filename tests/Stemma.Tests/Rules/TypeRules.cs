using System.Text.RegularExpressions;
using Stemma.Words;

namespace Stemma.Tests.Rules;

/// <summary>What a file and a type may look like. To change a rule, change docs/style.md with it.</summary>
public sealed partial class TypeRules
{
    private static readonly string[] EmptyWords =
    [
        "Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Processor", "Handler", "Impl", "Base", "Info", "Data", "Dto",
    ];

    // Not Program: the compiler writes that one, and leaves it open.
    private static readonly Type[] Types =
    [
        .. from type in (Type[])[.. typeof(TextSpan).Assembly.GetTypes(), .. System.Reflection.Assembly.Load("stemma").GetTypes()]
           where type.Namespace is { } name && name.StartsWith("Stemma", StringComparison.Ordinal)
           select type,
    ];

    [Fact]
    public void No_file_is_too_long_to_read_in_one_go() =>
        Assert.DoesNotContain(
            (string[])[.. Repo.SourceFiles("src"), .. Repo.SourceFiles("tests")],
            file => File.ReadLines(file).Count() > 300);

    [Fact]
    public void No_type_is_named_with_a_word_that_says_nothing() =>
        Assert.DoesNotContain(
            Repo.SourceFiles("src").SelectMany(file => TypeName.Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value),
            name => EmptyWords.Any(word => name.EndsWith(word, StringComparison.Ordinal)));

    [Fact]
    public void A_class_that_can_be_made_is_sealed() =>
        Assert.DoesNotContain(Types, type => type is { IsClass: true, IsAbstract: false, IsSealed: false });

    [Fact]
    public void An_interface_waits_for_its_second_implementation() =>
        Assert.All(
            Types.Where(type => type.IsInterface),
            role => Assert.True(Types.Count(type => !type.IsInterface && Plays(type, role)) >= 2, $"{role} has one; a delegate will do"));

    private static bool Plays(Type type, Type role) =>
        type.GetInterfaces().Any(one => one == role || (one.IsGenericType && one.GetGenericTypeDefinition() == role));

    [GeneratedRegex(@"^\s*(?:public |internal |private |protected |sealed |static |abstract |readonly |partial |ref )*(?:class|struct|interface|enum|record(?: struct| class)?) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeName { get; }
}
