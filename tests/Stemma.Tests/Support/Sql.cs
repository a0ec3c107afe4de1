using Microsoft.Data.Sqlite;

namespace Stemma.Tests.Support;

/// <summary>Looks into, or spoils, a workspace's database from outside.</summary>
internal static class Sql
{
    public static void Run(string workspace, string sql)
    {
        using var connection = Open(workspace);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Every row as a line, columns apart by tabs.</summary>
    public static string[] Lines(string workspace, string sql)
    {
        using var connection = Open(workspace);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> lines = [];
        while (reader.Read())
        {
            lines.Add(string.Join('\t', Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? "" : reader.GetString(at))));
        }

        return [.. lines];
    }

    /// <summary>Everything derived, as lines: what must not depend on order, on being killed or on the time.</summary>
    public static string[] Derived(string workspace) =>
    [
        .. Tables.SelectMany(table => Lines(workspace, $"select '{table.Key}', * from {table.Key} order by {table.Value}")),
    ];

    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal)
    {
        ["extract"] = "capture",
        ["story_report"] = "story, ordinal",
        ["question"] = "story, ordinal",
        ["claim"] = "story, ordinal",
        ["assertion"] = "story, ordinal",
        ["dependence"] = "story, ordinal",
        ["stemma"] = "story, ordinal",
        ["assessment"] = "story, ordinal",
        ["position"] = "story, ordinal",
        ["reversal"] = "story, ordinal",
        ["problem"] = "story, ordinal",
    };

    private static SqliteConnection Open(string workspace)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(workspace, "stemma.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
