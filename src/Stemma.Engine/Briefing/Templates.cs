using System.Collections.Frozen;

namespace Stemma.Briefing;

/// <summary>Every sentence a brief may hold. What is not here cannot be said.</summary>
/// <remarks>
/// None has an adjective of our own, and none puts a grade and a likelihood together: ICD 203 forbids a confidence level and a
/// degree of likelihood in one sentence.
/// </remarks>
internal static class Templates
{
    /// <summary>The ten questions that a brief answers, in order.</summary>
    public static IReadOnlyList<string> Headings { get; } =
    [
        "The core claim, and where it comes from",
        "The parts of the claim",
        "The official record",
        "Change of position",
        "Who stands where",
        "What each would gain and lose, according to whom",
        "What is disputed",
        "How credible is it",
        "If it happens",
        "What to watch",
    ];

    /// <summary>The allow-list.</summary>
    public static IReadOnlyList<Template> All { get; } =
    [
        new("nothing", "Nothing found.", IsAboutTheRecord: true),

        new("core.claim", "The core claim is “{claim:quote}” ({place:place})."),
        new("core.own", "It stands in {reports:count}, in the report’s own voice: {place:place}."),
        new("core.single", "It stands in {reports:count}, which has it from {origin:name}: {place:place}."),
        new("core.all", "It stands in {reports:count}, and all go back to {origin:name}, first in {first:in}."),
        new("core.all.on", "It stands in {reports:count}, and all go back to {origin:name}, first on {date:date}."),
        new("core.all.voice", "It stands in {reports:count}, and all go back to {first:in}, which says it in its own voice."),
        new("core.several", "It stands in {reports:count}, which go back to {origins:range}."),
        new("core.origin", "{reports:count} go back to {origin:name}, first in {first:in}."),
        new("core.origin.one", "{reports:count} goes back to {origin:name}, first in {first:in}."),
        new("core.origin.on", "{reports:count} go back to {origin:name}, first on {date:date}."),
        new("core.origin.on.one", "{reports:count} goes back to {origin:name}, first on {date:date}."),
        new("core.voice", "{reports:count} go back to {first:in}, which says it in its own voice."),
        new("core.voice.one", "{reports:count} goes back to {first:in}, which says it in its own voice."),
        new("core.lost", "{origin:name}: known only through reports, not captured."),
        new("core.circular", "Circular: {report:in} cites {through:outlet}, which itself goes back to {again:outlet}."),
        new("chain.cites", "{child:in} cites {parent:name}: “{words:quote}”."),
        new("chain.credits", "{child:in} carries the credit line of {parent:name}: “{words:quote}”."),
        new("chain.links", "{child:in} links to {parent:name}: “{words:quote}”."),
        new("chain.shares", "{child:in} has words in common with {parent:in}: “{words:quote}”."),

        new("part.graded", "“{claim:quote}” is {status:status}: {origins:range}, {reports:count}, grade {grade:grade}."),
        new("part.graded.number", "The number “{number:term}” is {status:status}: {origins:range}, {reports:count}, grade {grade:grade}."),
        new("part.graded.apart", "Whatever the number, “{claim:quote}” is {status:status}: {origins:range}, {reports:count}, grade {grade:grade}."),
        new("part.uncarried", "“{claim:quote}” is {status:status}: no report carries it as so, grade {grade:grade}."),
        new("part.uncarried.number", "The number “{number:term}” is {status:status}: no report carries it as so, grade {grade:grade}."),
        new("part.uncarried.apart", "Whatever the number, “{claim:quote}” is {status:status}: no report carries it as so, grade {grade:grade}."),
        new("part.likelihood", "Likelihood that it is so: {likelihood:likelihood}, {percent:percent}."),
        new("part.unjudged", "No likelihood can be given for it."),

        new("official.said", "{speaker:name}, on the record ({place:place}): “{words:quote}”."),
        new("official.document", "{place:place}, in a document of its own: “{words:quote}”."),
        new("official.beside", "What reports carry beside it: “{claim:quote}” ({reports:count})."),

        new("change.reversal", "{actor:name}, from one side to the other: “{from:quote}” ({before:place}); then “{to:quote}” ({after:place})."),
        new("change.softening", "{actor:name}, the same side but less firmly: “{from:quote}” ({before:place}); then “{to:quote}” ({after:place})."),
        new("change.hardening", "{actor:name}, the same side but more firmly: “{from:quote}” ({before:place}); then “{to:quote}” ({after:place})."),
        new("change.contradiction", "{actor:name}, two voices that do not agree: “{from:quote}” ({before:place}); and “{to:quote}” ({after:place})."),

        new("stands.at", "{actor:name}, {stance:stance} ({place:place}): “{words:quote}”."),
        new("stands.seen", "{actor:name}, {stance:stance} ({place:place})."),
        new("stands.on", "On “{proposal:term}”: {actor:name}, {stance:stance} ({place:place})."),
        new("stands.if", "{actor:name}, {stance:stance} ({place:place}): “{words:quote}”; the condition: “{condition:quote}”."),

        new("stakes.gain", "On gains, according to {speaker:name} ({place:place}): “{words:quote}”."),
        new("stakes.loss", "On costs and risks, according to {speaker:name} ({place:place}): “{words:quote}”."),

        new("dispute.answers", "“{one:quote}” ({ones:count}, first in {onefirst:in}); against it “{other:quote}” ({others:count}, first in {otherfirst:in})."),
        new("dispute.denied", "“{claim:quote}” ({reports:count}); against it {speaker:name} ({place:place}): “{words:quote}”."),
        new("dispute.number", "The number is “{number:term}” in {reports:count}, first in {first:in}: “{claim:quote}”."),
        new("dispute.number.seen", "The number is “{number:term}” in {reports:count}, first in {first:in}."),

        new("grade.means", "Grade {grade:grade} for “{claim:quote}”: the source is {reliability:reliability}, the content {credibility:credibility}."),
        new("grade.means.number", "Grade {grade:grade} for the number “{number:term}”: the source is {reliability:reliability}, the content {credibility:credibility}."),
        new("grade.means.apart", "Grade {grade:grade} for “{claim:quote}”, whatever the number: the source is {reliability:reliability}, the content {credibility:credibility}."),
        new("grade.for", "For it: {reason:reason}."),
        new("grade.against", "Against it: {reason:reason}."),

        new("if.predicts", "According to {speaker:name} ({place:place}): “{words:quote}”."),

        new("watch.open", "Open, {status:status}: “{claim:quote}” ({place:place})."),
        new("watch.open.number", "Open, {status:status}: the number “{number:term}” ({place:place})."),
        new("watch.open.apart", "Open, {status:status}: “{claim:quote}”, whatever the number ({place:place})."),
        new("watch.spoken", "{speaker:name} could confirm or deny it, and has spoken ({place:place})."),
        new("watch.declined", "{speaker:name} could confirm or deny it, and would not say ({place:place}): “{words:quote}”."),
        new("watch.silent", "{speaker:name} could confirm or deny it, and has not spoken on it in these reports ({place:place})."),
        new("watch.nobody", "No office that could confirm or deny it is named in these reports.", IsAboutTheRecord: true),
        new("source.rated", "{outlet:outlet}: {rating:rating}, {reports:count}."),
    ];

    /// <summary>The allow-list by name.</summary>
    public static FrozenDictionary<string, Template> ByName { get; } = All.ToFrozenDictionary(template => template.Name, StringComparer.Ordinal);
}
