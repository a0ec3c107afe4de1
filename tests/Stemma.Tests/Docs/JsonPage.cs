using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Stemma.Exchanging;
using Stemma.Words;

namespace Stemma.Tests.Docs;

/// <summary>The page about the wire records, from the records and their documentation.</summary>
internal static class JsonPage
{
    private static readonly (string Command, Type Type)[] Documents =
    [
        ("stemma trace --all --json", typeof(StoryJson)),
        ("stemma trace CLAIM --json, stemma show CLAIM --json; stemma claims --json prints a list of it", typeof(ClaimJson)),
        ("stemma status --json prints a list of it", typeof(StatusJson)),
        ("stemma add --json", typeof(AddedJson)),
        ("stemma replay --json", typeof(ReplayJson)),
        ("stemma sources --json prints a list of it; stemma sources import reads one", typeof(SourceJson)),
        ("stemma read: one to a line", typeof(ReadJson)),
    ];

    public static string Text()
    {
        var page = new StringBuilder(
            """
            # JSON

            Printed from the program by a test; `./dev approve` prints it anew.

            Names are in snake_case. A member that has no value is left out. New members may come, and an enum may get a new word; what is here keeps its name and meaning within a `schema`. Ids are short texts that follow from content: the same input gives the same id on every computer. `start` and `end` count UTF-16 positions in a report's text, the end not included.

            """);
        HashSet<Type> told = [];
        foreach (var (command, type) in Documents)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## `{command.Split("; ")[0].Split(" prints")[0].Split(": ")[0]}`\n\nPrinted by: {command}.\n");
            Tell(page, type, told);
        }

        return page.ToString();
    }

    private static void Tell(StringBuilder page, Type type, HashSet<Type> told)
    {
        if (!told.Add(type))
        {
            return;
        }

        var members = type.GetConstructors()[0].GetParameters();
        page.Append(CultureInfo.InvariantCulture, $"\n### {NameOf(type)}\n\n{XmlDocs.SummaryOf($"T:{type.FullName}")}\n\n| member | is | meaning |\n|---|---|---|\n");
        foreach (var member in members)
        {
            var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(member.Name!);
            page.Append(CultureInfo.InvariantCulture, $"| `{name}` | {KindOf(member.ParameterType)} | {XmlDocs.ParameterOf($"T:{type.FullName}", member.Name!)} |\n");
        }

        foreach (var inner in members.Select(member => Inner(member.ParameterType)).Where(inner => inner.Namespace == type.Namespace))
        {
            Tell(page, inner, told);
        }
    }

    private static Type Inner(Type type) => Nullable.GetUnderlyingType(type) ?? (type.IsGenericType ? type.GetGenericArguments()[0] : type);

    private static string KindOf(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => KindOf(inner),
        { IsGenericType: true } => $"list of {KindOf(type.GetGenericArguments()[0])}",
        { IsEnum: true } => string.Join(", ", Enum.GetNames(type).Select(name => $"`{new EnumNames().ConvertName(name)}`")),
        _ when type == typeof(string) => "text",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) || type == typeof(double) => "number",
        _ when type == typeof(DateTimeOffset) => "time",
        _ => $"[{NameOf(type)}](#{NameOf(type)})",
    };

    private static string NameOf(MemberInfo type) => type.Name.Replace("Json", "", StringComparison.Ordinal).ToLowerInvariant();
}
