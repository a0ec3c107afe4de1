using System.Data.Common;
using Dapper;

namespace Stemma.Storing;

/// <summary>The tables, the same on SQLite and PostgreSQL.</summary>
/// <remarks>
/// Only <c>ledger</c> is the truth. Everything else follows from it and the snapshots, and can be rebuilt:
/// <c>extract</c> per capture and engine version, the others per story.
/// </remarks>
internal static class Schema
{
    /// <summary>The version this engine writes. A workspace with a higher one is left alone.</summary>
    public const int Version = 1;

    private const string Tables =
        """
        create table if not exists workspace (
            name text not null primary key,
            value text not null
        );
        create table if not exists ledger (
            seq bigint not null primary key,
            at text not null,
            kind text not null,
            story text,
            body text not null,
            prev text not null,
            hash text not null
        );
        create index if not exists ledger_of_story on ledger (story, kind, seq);
        create table if not exists extract (
            capture text not null,
            engine text not null,
            report text,
            address text,
            outlet text,
            title text,
            published text,
            language text,
            body text,
            problems text not null,
            primary key (capture, engine)
        );
        create table if not exists derived (
            story text not null primary key,
            engine text not null,
            seq bigint not null
        );
        create table if not exists story_report (
            story text not null, ordinal integer not null, report text not null, capture text not null, is_current integer not null,
            primary key (story, ordinal)
        );
        create table if not exists question (
            story text not null, ordinal integer not null, id text not null, facet text not null, about text not null, body text not null,
            primary key (story, ordinal)
        );
        create table if not exists claim (
            story text not null, ordinal integer not null, id text not null, question text not null, words text not null, body text not null,
            primary key (story, ordinal)
        );
        create table if not exists assertion (
            story text not null, ordinal integer not null, claim text not null, report text not null, stance text not null, body text not null,
            primary key (story, ordinal)
        );
        create table if not exists proposal (
            story text not null, ordinal integer not null, one text not null, other text not null, score double precision not null, body text not null,
            primary key (story, ordinal)
        );
        create table if not exists dependence (
            story text not null, ordinal integer not null, child text not null, parent text not null, probability double precision not null, body text not null,
            primary key (story, ordinal)
        );
        create table if not exists stemma (
            story text not null, ordinal integer not null, claim text not null, origins_min integer not null, origins_max integer not null, body text not null,
            primary key (story, ordinal)
        );
        create table if not exists assessment (
            story text not null, ordinal integer not null, claim text not null, grade text not null, status text not null, probability double precision, body text not null,
            primary key (story, ordinal)
        );
        create table if not exists position (
            story text not null, ordinal integer not null, actor text not null, stance text not null, at text, body text not null,
            primary key (story, ordinal)
        );
        create table if not exists reversal (
            story text not null, ordinal integer not null, actor text not null, kind text not null, body text not null,
            primary key (story, ordinal)
        );
        create table if not exists problem (
            story text not null, ordinal integer not null, code integer not null, input text not null, body text not null,
            primary key (story, ordinal)
        );
        """;

    /// <summary>Adds the tables that are not there yet, and leaves the others alone.</summary>
    public static async Task ApplyAsync(DbDataSource database, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await connection.ExecuteAsync(new CommandDefinition(Tables, transaction: transaction, cancellationToken: cancel));
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into workspace (name, value) values ('schema', @Version) on conflict (name) do nothing",
            new { Version = $"{Version}" },
            transaction,
            cancellationToken: cancel));
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The version that the workspace was written with.</summary>
    public static async Task<int> VersionOfAsync(DbDataSource database, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.ExecuteScalarAsync<int>(
            new CommandDefinition("select value from workspace where name = 'schema'", cancellationToken: cancel));
    }
}
