using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Tests.Learning;

public sealed class WeightsTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        var weights = new Weights();
        weights.Add<float>("a", 1, 3, [1.5f, -2, 0]);
        weights.Add<short>("b", 2, 2, [1, -2, short.MaxValue, short.MinValue]);
        weights.Add<sbyte>("c", 1, 2, [-1, 127]);
        weights.Add<int>("d", 1, 1, [int.MinValue]);

        var read = Weights.From(weights.ToBytes());

        Assert.Equal(["a", "b", "c", "d"], read.Names);
        Assert.Equal([1.5f, -2, 0], read.Cells<float>("a"));
        Assert.Equal([1, -2, short.MaxValue, short.MinValue], read.Cells<short>("b"));
        Assert.Equal((2, 2), (read.Rows("b"), read.Columns("b")));
        Assert.Equal([-1, 127], read.Cells<sbyte>("c"));
        Assert.Equal([int.MinValue], read.Cells<int>("d"));
        Assert.Equal(weights.ToBytes(), read.ToBytes());
    }

    [Fact]
    public void A_table_of_another_kind_or_name_is_refused()
    {
        var weights = new Weights();
        weights.Add<float>("a", 1, 1, [1]);
        Assert.Throws<InvalidDataException>(() => weights.Cells<short>("a"));
        Assert.Throws<InvalidDataException>(() => weights.Cells<float>("b"));
        Assert.Throws<ArgumentException>(() => weights.Add<float>("c", 2, 2, [1]));
    }

    [Fact]
    public void A_missing_model_names_its_file_and_the_command_that_restores_it()
    {
        var file = Path.Combine(Path.GetTempPath(), "stemma-no-such-folder", "weights.bin");
        var failure = Assert.Throws<ProblemException>(() => Models.LoadFile("parser", file));
        Assert.Equal(ProblemCode.ModelDamaged, failure.Problem.Code);
        Assert.Contains(file, failure.Message, StringComparison.Ordinal);
        Assert.Contains("git checkout -- models/parser", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(60)]
    [InlineData(-1)]
    public void A_damaged_model_is_refused(int at)
    {
        var weights = new Weights();
        weights.Add<float>("table", 4, 4, new float[16]);
        var bytes = weights.ToBytes();
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        using var file = new TempFile();
        File.WriteAllBytes(file.Path, bytes);
        Assert.Equal(ProblemCode.ModelDamaged, Assert.Throws<ProblemException>(() => Models.LoadFile("names", file.Path)).Problem.Code);
    }

    [Fact]
    public void A_cut_model_is_refused()
    {
        var weights = new Weights();
        weights.Add<int>("table", 4, 4, new int[16]);
        using var file = new TempFile();
        File.WriteAllBytes(file.Path, weights.ToBytes()[..20]);
        Assert.Throws<ProblemException>(() => Models.LoadFile("names", file.Path));
    }

    [Theory]
    [InlineData("vectors")]
    [InlineData("parser")]
    [InlineData("sentences")]
    [InlineData("names")]
    [InlineData("attribution")]
    [InlineData("speakers")]
    public void Every_model_ships_with_its_card_and_is_small(string name)
    {
        var file = Models.FileOf(name);
        Assert.InRange(new FileInfo(file).Length, 1, 12_000_000);
        Assert.NotEmpty(Models.Load(name).Names);
        var card = File.ReadAllText(Repo.At("models", name, "card.md"));
        Assert.Contains($"./dev train {name}", card, StringComparison.Ordinal);
    }

    [Fact]
    public void All_models_together_are_under_forty_megabytes() =>
        Assert.InRange(Directory.GetFiles(Repo.At("models"), "weights.bin", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length), 1, 40_000_000);
}
