using System.Reflection;
using System.Runtime.CompilerServices;
using Stemma.Words;

namespace Stemma.Tests.Rules;

public sealed class PublicApi
{
    [Fact]
    public void Changes_only_on_purpose() => Approved.Check("PublicApi.txt", string.Join('\n', Lines()) + '\n');

    private static IEnumerable<string> Lines() =>
        from type in typeof(TextSpan).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)
        from member in (string[])[$"{type.FullName}", .. Members(type)]
        select member;

    private static IEnumerable<string> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => member is not MethodInfo { IsSpecialName: true } || member.Name.StartsWith("op_", StringComparison.Ordinal))
        .Where(member => !member.IsDefined(typeof(CompilerGeneratedAttribute)))
        .Select(member => $"  {member}")
        .Order(StringComparer.Ordinal);
}
