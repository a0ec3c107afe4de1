using Stemma.Eval;

namespace Stemma.Tests.Evaluating;

public sealed class GateTests
{
    private static readonly DateOnly Today = new(2031, 5, 1);

    [Fact]
    public void A_figure_at_its_floor_or_within_the_margin_passes()
    {
        var floors = Raised(Measured(0.8));

        Assert.Equal(0, Check(floors, Measured(0.8)).Failures);
        Assert.Equal(0, Check(floors, Measured(0.796)).Failures);
    }

    [Fact]
    public void A_figure_below_floor_and_margin_fails_and_says_so()
    {
        var verdict = Check(Raised(Measured(0.8)), Measured(0.794));

        Assert.Equal(1, verdict.Failures);
        Assert.Equal("gate toy set/dev: FAILED: f1=0.794, floor 0.800, margin 0.005", Assert.Single(verdict.Lines));
    }

    [Fact]
    public void A_figure_that_is_better_when_less_has_a_ceiling()
    {
        var floors = Raised(Cost(0.2));

        Assert.Equal(0, Check(floors, Cost(0.1)).Failures);
        Assert.Equal(1, Check(floors, Cost(0.3)).Failures);
    }

    [Fact]
    public void Other_gold_files_fail() =>
        Assert.Contains("gold files", Assert.Single(Check(Raised(Measured(0.8)), Measured(0.9, "other")).Lines), StringComparison.Ordinal);

    [Fact]
    public void A_figure_that_is_gone_fails() =>
        Assert.Equal(1, Check(Raised(Measured(0.8)), new Measured(new EvalLine("toy", "set/dev", [], 3), "digest")).Failures);

    [Fact]
    public void A_set_that_is_not_there_is_passed_over_unless_it_ships_with_the_program()
    {
        var floors = Raised(Measured(0.8));

        Assert.Equal((0, "gate toy set/dev: skipped: not there"), (Check(floors).Failures, Assert.Single(Check(floors).Lines)));
        Assert.Equal(1, Gate.Check(floors, [], _ => true).Failures);
    }

    [Fact]
    public void Raising_raises_and_never_lowers()
    {
        var floors = Raised(Measured(0.8));

        Assert.Equal(0.85, FloorIn(Pinning.Raise(floors, [Measured(0.85)]).Floors));
        Assert.Equal(0.8, FloorIn(Pinning.Raise(floors, [Measured(0.797)]).Floors));
    }

    [Fact]
    public void Raising_refuses_what_is_below_its_floor()
    {
        var floors = Raised(Measured(0.8));
        var (after, refusals) = Pinning.Raise(floors, [Measured(0.7, "other")]);

        Assert.Equal((0.8, "digest"), (FloorIn(after), after.Sets[0].Digest));
        Assert.Contains("--lower", Assert.Single(refusals), StringComparison.Ordinal);
    }

    [Fact]
    public void Raising_takes_on_changed_gold_files_if_no_figure_falls() =>
        Assert.Equal("other", Pinning.Raise(Raised(Measured(0.8)), [Measured(0.9, "other")]).Floors.Sets[0].Digest);

    [Fact]
    public void Lowering_writes_down_the_reason()
    {
        var floors = Pinning.Lower(Raised(Measured(0.8)), [Measured(0.7)], "the gold was wrong", Today);

        Assert.Equal(0.7, FloorIn(floors));
        Assert.Equal(new Lowering("f1", 0.8, 0.7, Today, "the gold was wrong"), Assert.Single(floors.Sets[0].Lowered));
    }

    [Fact]
    public void Lowering_does_not_raise() =>
        Assert.Equal(0.8, FloorIn(Pinning.Lower(Raised(Measured(0.8)), [Measured(0.9)], "why not", Today)));

    [Fact]
    public void A_floor_is_rounded_to_the_safe_side()
    {
        Assert.Equal(0.812, FloorIn(Raised(Measured(0.8129))));
        Assert.Equal(0.813, FloorIn(Raised(Measured(0.813))));
        Assert.Equal(0.201, FloorIn(Raised(Cost(0.2001))));
    }

    [Fact]
    public void Counts_get_no_floor() =>
        Assert.Empty(Raised(new Measured(new EvalLine("toy", "set/dev", [Figure.Count("matched", 7)], 3), null)).Sets[0].Figures);

    [Fact]
    public void Floors_are_the_same_after_being_written_and_read()
    {
        using var file = new TempFile();
        var floors = Pinning.Lower(Raised(Cost(0.2)), [Cost(0.3)], "said “so”, and \"meant\" it", Today);
        floors.Save(file.Path);

        var again = Floors.In(file.Path);

        Assert.Equal(floors.Sets[0].Figures, again.Sets[0].Figures);
        Assert.Equal(floors.Sets[0].Lowered, again.Sets[0].Lowered);
        Assert.Contains("“so”", File.ReadAllText(file.Path), StringComparison.Ordinal);
    }

    private static Floors Raised(Measured measured) => Pinning.Raise(Floors.None, [measured]).Floors;

    private static double FloorIn(Floors floors) => Assert.Single(Assert.Single(floors.Sets).Figures).Value.Value;

    private static Verdict Check(Floors floors, params Measured[] measured) => Gate.Check(floors, measured, _ => false);

    private static Measured Measured(double value, string digest = "digest") => new(new EvalLine("toy", "set/dev", [new Figure("f1", value)], 3), digest);

    private static Measured Cost(double value) => new(new EvalLine("toy", "set/dev", [new Figure("wrong", value) { IsCost = true }], 3), "digest");
}
