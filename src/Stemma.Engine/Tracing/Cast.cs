using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tracing;

/// <summary>Who is who among a story's speakers: “Hale”, “Omar Hale” and “Defence Minister Omar Hale” are one.</summary>
internal sealed class Cast
{
    private readonly Dictionary<string, string> _canonical = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _name = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _bodies = new(StringComparer.Ordinal);

    private Cast(IReadOnlyList<Wording> story, Places places)
    {
        var speakers = story
            .SelectMany(report => report.Extract.Statements)
            .SelectMany(statement => statement.Chain)
            .Where(IsKnown)
            .ToList();
        var forms = speakers.Select(Form).Where(form => form.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var form in forms)
        {
            _canonical[form] = places.Name(form) ? form : Fullest(form, forms);
        }

        JoinSpellings(forms);
        JoinOfficesToTheirHolders(speakers);
        NameAll(speakers);
    }

    public static Cast Of(IReadOnlyList<Wording> story, Places places) => new(story, places);

    /// <summary>Whether a speaker is named, an office that can be looked up, or a paper that can be asked for.</summary>
    public static bool IsKnown(Speaker speaker) => speaker.Identity is SpeakerIdentity.Named or SpeakerIdentity.RoleOnly || Naming.IsPaper(speaker);

    /// <summary>The key of a known speaker: one for one speaker throughout the story.</summary>
    public string Key(Speaker speaker) => _canonical.GetValueOrDefault(Form(speaker), Form(speaker));

    /// <summary>The known speaker as a lost witness.</summary>
    public Witness.Lost Known(Speaker speaker) => new(Key(speaker), _name.GetValueOrDefault(Key(speaker), NameOf(speaker)));

    /// <summary>A hidden speaker as the outlet that carried it knows it: the unnamed sources of two outlets may be two.</summary>
    public static Witness.Lost Hidden(Speaker speaker, string outletKey, string outlet)
    {
        var description = Naming.Description(speaker.Name);
        var face = description.Count == 0 ? "unnamed sources" : $"{string.Join(' ', description)} sources";
        return new Witness.Lost($"{face} via {outletKey}", $"{Naming.Face(speaker.Name)}, through {outlet}");
    }

    /// <summary>The words that tell which body or state a known speaker stands for, from all that the story's reports say of it.</summary>
    public HashSet<string> Bodies(Speaker speaker) =>
        _bodies.GetValueOrDefault(Key(speaker)) ?? [.. NameWords.Telling(speaker.Role ?? speaker.Name)];

    private static string Form(Speaker speaker) => string.Join(' ', NameWords.Of(NameOf(speaker)));

    private static string NameOf(Speaker speaker) => speaker.Kind == SpeakerKind.Document ? Naming.Paper(speaker.Name) : speaker.Name;

    // The longest form that ends in this one, if all the longer ones are forms of one name.
    private static string Fullest(string form, List<string> forms)
    {
        var longer = forms.Where(other => other.EndsWith($" {form}", StringComparison.Ordinal)).OrderBy(other => other.Length).ToList();
        var fullest = longer.Count == 0 ? form : longer[^1];
        return longer.All(other => other == fullest || fullest.EndsWith($" {other}", StringComparison.Ordinal)) ? fullest : form;
    }

    // “Zelensky” and “Zelenskyy”: the same first name, and a last name that differs only in how it ends.
    private void JoinSpellings(List<string> forms)
    {
        var names = forms.Select(form => _canonical[form]).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var known in names.GroupBy(name => name.Split(' ')[0]).Where(same => same.Count() is > 1 and < 50))
        {
            foreach (var later in known)
            {
                if (known.TakeWhile(one => one != later).FirstOrDefault(one => IsSpelling(one, later)) is { } first)
                {
                    foreach (var form in forms.Where(form => _canonical[form] == later))
                    {
                        _canonical[form] = _canonical[first];
                    }
                }
            }
        }
    }

    private static bool IsSpelling(string one, string other)
    {
        var (first, second) = (one.Split(' '), other.Split(' '));
        return first.Length == second.Length && first.Length > 1 && first[^1].Length >= 6 && second[^1].Length >= 6
            && first.SkipLast(1).SequenceEqual(second.SkipLast(1)) && NameWords.SameRoot(first[^1], second[^1]);
    }

    // “The defence minister said” is the person who is called that elsewhere, if it is only one.
    private void JoinOfficesToTheirHolders(List<Speaker> speakers)
    {
        var holders = speakers
            .Where(one => one is { Identity: SpeakerIdentity.Named, Role: not null })
            .Select(one => (Office: string.Join(' ', NameWords.Of(one.Role ?? "")), Key: Key(one)))
            .Distinct()
            .ToList();
        foreach (var office in speakers.Where(one => one.Identity == SpeakerIdentity.RoleOnly).Select(Form).Distinct().Order(StringComparer.Ordinal).ToList())
        {
            var held = holders.Where(one => $" {one.Office}".EndsWith($" {office}", StringComparison.Ordinal)).Select(one => one.Key).Distinct().ToList();
            if (office.Contains("minister", StringComparison.Ordinal) && held.Count == 1)
            {
                _canonical[office] = held[0];
            }
        }
    }

    private void NameAll(List<Speaker> speakers)
    {
        foreach (var one in speakers.GroupBy(Key, StringComparer.Ordinal))
        {
            _name[one.Key] = one
                .GroupBy(NameOf, StringComparer.Ordinal)
                .OrderBy(name => name.First().Identity)
                .ThenByDescending(name => NameWords.Of(name.Key).Count > 1)
                .ThenByDescending(name => name.Count())
                .ThenBy(name => name.Key, StringComparer.Ordinal)
                .First().Key;
            var roles = one.Select(speaker => speaker.Role).OfType<string>().ToList();
            var telling = roles.Count > 0 ? roles : one.Where(IsBody).Select(speaker => speaker.Name);
            _bodies[one.Key] = [.. telling.SelectMany(NameWords.Telling)];
        }
    }

    // A person's own name says nothing of the body; the name of an office or body is what it is.
    private static bool IsBody(Speaker speaker) =>
        speaker.Identity == SpeakerIdentity.RoleOnly
        || NameWords.Of(speaker.Name).Count != NameWords.Telling(speaker.Name).Count()
        || speaker.Kind is SpeakerKind.Organisation or SpeakerKind.Company or SpeakerKind.Document or SpeakerKind.NonState;
}
