namespace Stemma.Web.Tests;

public sealed class NothingYetTests
{
    [Fact]
    public void The_host_has_a_name() => Assert.Equal("Stemma.Web", typeof(Program).Assembly.GetName().Name);
}
