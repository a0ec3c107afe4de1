using Stemma.Words;

namespace Stemma.Model;

/// <summary>Something wrong with one input that did not stop the run.</summary>
/// <param name="Code">What kind of thing is wrong.</param>
/// <param name="Input">The address or file it is wrong with.</param>
/// <param name="Where">The place in the input's text, when there is one.</param>
/// <param name="Detail">What was seen and what to do, for a person; may be worded differently from release to release.</param>
public sealed record Problem(ProblemCode Code, string Input, TextSpan? Where, string Detail)
{
    /// <summary>The code as printed: <c>STEMMA0101</c>.</summary>
    public static string Printed(ProblemCode code) => $"STEMMA{(int)code:0000}";

    /// <summary>One line for a person: code, input, place, detail.</summary>
    public override string ToString() => $"{Printed(Code)} {Input}{Where}: {Detail}";
}

/// <summary>Bad input that ends a whole command: carries the problem to the host, which prints it and exits with 2.</summary>
public sealed class ProblemException(Problem problem) : Exception(problem.ToString())
{
    /// <summary>What is wrong.</summary>
    public Problem Problem { get; } = problem;
}

/// <summary>The kinds of problem. Codes are stable: a released one is never given a second meaning.</summary>
/// <remarks>
/// The first two of the four digits are the stage, in the order of the journey: 01 capturing, 02 reading, 03 parsing,
/// 04 attributing, 05 claiming, 06 linking, 07 tracing, 08 grading, 09 positioning, 10 briefing, 11 watching,
/// 12 exchanging, 13 storing, 14 evaluating; 99 is running, which has seen all of them.
/// </remarks>
public enum ProblemCode
{
    /// <summary>Not a problem.</summary>
    None = 0,

    /// <summary>There is no such file or folder.</summary>
    Missing = 101,

    /// <summary>The file may not be read.</summary>
    NotAllowed = 102,

    /// <summary>There are no bytes.</summary>
    Empty = 103,

    /// <summary>More bytes than the limit.</summary>
    TooLarge = 104,

    /// <summary>The address could not be fetched.</summary>
    FetchFailed = 105,

    /// <summary>The address did not answer in time.</summary>
    FetchTimedOut = 106,

    /// <summary>The address lies in a private network and is refused.</summary>
    PrivateAddress = 107,

    /// <summary>Only http and https are fetched.</summary>
    SchemeRefused = 108,

    /// <summary>Too many redirects.</summary>
    TooManyRedirects = 109,

    /// <summary>The input was captured before; nothing was added.</summary>
    Duplicate = 110,

    /// <summary>A feed without items.</summary>
    FeedEmpty = 111,

    /// <summary>A feed that cannot be read at all.</summary>
    FeedUnreadable = 112,

    /// <summary>XML with a document type that declares entities: refused.</summary>
    XmlRefused = 113,

    /// <summary>The bytes are not text.</summary>
    NotText = 201,

    /// <summary>The bytes are not in the encoding they claim; read with replacements.</summary>
    WrongEncoding = 202,

    /// <summary>A page without an article.</summary>
    NoArticle = 203,

    /// <summary>Not English: stored and marked, not analysed.</summary>
    NotEnglish = 204,

    /// <summary>No date of publication was found.</summary>
    Undated = 205,

    /// <summary>The date of publication lies after the time of capture; it is not used.</summary>
    FutureDate = 206,

    /// <summary>A line of JSON Lines that cannot be read.</summary>
    BadLine = 207,

    /// <summary>Text beyond the limit was cut off.</summary>
    TextCut = 208,

    /// <summary>A file of a trained language model is missing or damaged.</summary>
    ModelDamaged = 301,

    /// <summary>No claim can be read in the words that were typed.</summary>
    NothingToCheck = 501,

    /// <summary>There is no such passage in the story.</summary>
    NoSuchPassage = 601,

    /// <summary>These links cannot be made so.</summary>
    BadLink = 602,

    /// <summary>A sentence of a brief is not supported by the words it cites.</summary>
    Unsupported = 1001,

    /// <summary>The story has nothing to write about yet.</summary>
    NothingToBrief = 1002,

    /// <summary>A brief was changed after it was written.</summary>
    BriefAltered = 1003,

    /// <summary>A file is not a brief of Stemma's.</summary>
    NotABrief = 1004,

    /// <summary>There is no workspace here.</summary>
    NoWorkspace = 1301,

    /// <summary>Another process is writing to the workspace.</summary>
    WorkspaceInUse = 1302,

    /// <summary>The database cannot be read.</summary>
    DatabaseDamaged = 1303,

    /// <summary>The disk is full.</summary>
    DiskFull = 1304,

    /// <summary>A snapshot that the ledger lists is not there.</summary>
    SnapshotMissing = 1305,

    /// <summary>A snapshot's bytes do not have their hash.</summary>
    SnapshotAltered = 1306,

    /// <summary>The workspace was written by a newer version.</summary>
    WorkspaceNewer = 1307,

    /// <summary>There is no such story.</summary>
    NoSuchStory = 1308,

    /// <summary>There is no such claim.</summary>
    NoSuchClaim = 1309,

    /// <summary>Replay gave other bytes than are stored.</summary>
    ReplayDiffers = 1310,

    /// <summary>There is already a story of this name.</summary>
    StoryExists = 1311,

    /// <summary>The name cannot be used.</summary>
    BadName = 1312,

    /// <summary>There is no such source.</summary>
    NoSuchSource = 1313,

    /// <summary>A list of sources that cannot be read.</summary>
    BadSources = 1314,

    /// <summary>The engine itself failed on this input, or the world under it did; the log has the rest.</summary>
    Internal = 9901,
}
