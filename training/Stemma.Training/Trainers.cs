namespace Stemma.Training;

/// <summary>All that can be trained. A new model is one folder beside this file and one line here.</summary>
internal static class Trainers
{
    public static readonly IReadOnlyList<Trainer> All =
    [
        Vectors.VectorTrainer.Trainer,
        Lexicons.LexiconTrainer.Trainer,
        Parser.ParserTrainer.Trainer,
        Sentences.SentenceTrainer.Trainer,
        Names.NamesTrainer.Trainer,
        Attribution.AttributionTrainer.Trainer,
        Speakers.SpeakerTrainer.Trainer,
        Salience.SalienceTrainer.Trainer,
        Certainty.CertaintyTrainer.Trainer,
        Linking.LinkingTrainer.Trainer,
        Questions.QuestionTrainer.Trainer,
        Countries.CountriesTrainer.Trainer,
    ];
}
