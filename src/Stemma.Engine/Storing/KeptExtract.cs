using System.Text.Json;
using Stemma.Model;

namespace Stemma.Storing;

/// <summary>What the per-report stages made of one capture, as it is kept.</summary>
/// <param name="Capture">The bytes at their address.</param>
/// <param name="Extract">What was made of them; null when they hold no report.</param>
/// <param name="Problems">What was wrong with them.</param>
public sealed record KeptExtract(ReportId Capture, Extract? Extract, IReadOnlyList<Problem> Problems)
{
    /// <summary>The value as it is stored.</summary>
    internal ExtractRow Row(string engine) => new(
        Capture.Value,
        engine,
        Extract?.Report.Id.Value,
        Extract?.Report.Address,
        Extract?.Report.Outlet,
        Extract?.Report.Title,
        Extract?.Report.Published?.ToString(),
        Extract?.Report.Language,
        Extract is null ? null : JsonSerializer.Serialize(Extract, StoredJson.Context.Extract),
        JsonSerializer.Serialize(Problems, StoredJson.Context.Problems));
}

/// <summary>A row of the table <c>extract</c>.</summary>
internal sealed record ExtractRow(
    string Capture,
    string Engine,
    string? Report,
    string? Address,
    string? Outlet,
    string? Title,
    string? Published,
    string? Language,
    string? Body,
    string Problems)
{
    public const string Columns = "capture, engine, report, address, outlet, title, published, language, body, problems";

    public const string Insert =
        $"""
        insert into extract ({Columns})
        values (@Capture, @Engine, @Report, @Address, @Outlet, @Title, @Published, @Language, @Body, @Problems)
        on conflict (capture, engine) do update set
            report = excluded.report, address = excluded.address, outlet = excluded.outlet, title = excluded.title,
            published = excluded.published, language = excluded.language, body = excluded.body, problems = excluded.problems
        """;

    public KeptExtract Kept => new(
        new ReportId(Capture),
        Body is null ? null : JsonSerializer.Deserialize(Body, StoredJson.Context.Extract),
        JsonSerializer.Deserialize(Problems, StoredJson.Context.Problems) ?? []);
}
