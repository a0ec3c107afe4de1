using System.Collections.Frozen;

namespace Stemma.Words;

/// <summary>Words that tell what became of people, and at what stage an act is: what one number counts and another does not.</summary>
internal static class ActWords
{
    private static readonly FrozenDictionary<string, string> Outcomes = Classes(
        """
        kill die dead death slay slain perish fatality fatal execute drown
        injure wound hurt injury injured wounded
        casualty victim toll
        miss missing disappear unaccounted
        capture captive captured
        arrest detain custody arrested detainee
        hostage kidnap abduct kidnapped
        displace evacuate homeless refugee flee displaced evacuated
        rescue save survive survivor
        infect infection infected sick ill
        """);

    private static readonly FrozenDictionary<string, ActStage> Stages = new Dictionary<ActStage, string>
    {
        [ActStage.Offered] = "propose proposal suggest offer consider weigh mull discuss study draft bid examine",
        [ActStage.Asked] = "want seek hope wish ask request demand urge need require call appeal",
        [ActStage.Planned] = "plan intend prepare aim due set schedule expect ready likely foresee envisage earmark budget",
        [ActStage.Pledged] = "agree agreement accept consent pledge promise vow commit commitment guarantee decide",
        [ActStage.Threatened] = "threaten threat warn",
        [ActStage.Attempted] = "try attempt fail",
        [ActStage.Refused] = "refuse decline reject deny",
        [ActStage.Ordered] = "order instruct authorise authorize approve",
    }.SelectMany(pair => pair.Value.Split(' ').Select(word => (Stem: Normal.Stem(word), pair.Key))).DistinctBy(pair => pair.Stem).ToFrozenDictionary(pair => pair.Stem, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The class of what happened to people, by the stem of a word: <c>kill</c> for deaths; null for other words.</summary>
    public static string? Outcome(string stem) => Outcomes.GetValueOrDefault(stem);

    /// <summary>The stage that a word puts an act at, by its stem; null for other words.</summary>
    public static ActStage? Stage(string stem) => Stages.TryGetValue(stem, out var stage) ? stage : null;

    private static FrozenDictionary<string, string> Classes(string table)
    {
        Dictionary<string, string> classes = new(StringComparer.Ordinal);
        foreach (var row in WordTable.Rows(table))
        {
            foreach (var word in row)
            {
                classes.TryAdd(Normal.Stem(word), row[0]);
            }
        }

        return classes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>How far an act has come.</summary>
public enum ActStage
{
    /// <summary>It has happened, or is so.</summary>
    Done,

    /// <summary>Somebody has proposed it or thinks about it.</summary>
    Offered,

    /// <summary>Somebody asks for it.</summary>
    Asked,

    /// <summary>It is planned, or will be.</summary>
    Planned,

    /// <summary>It is agreed or promised.</summary>
    Pledged,

    /// <summary>It is ordered or allowed.</summary>
    Ordered,

    /// <summary>It is threatened.</summary>
    Threatened,

    /// <summary>It was tried.</summary>
    Attempted,

    /// <summary>It was refused.</summary>
    Refused,
}
