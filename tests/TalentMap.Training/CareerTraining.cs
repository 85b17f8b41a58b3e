using TalentMap.Core.Extraction.Careers.Choices;
using TalentMap.Core.Extraction.Learned;

namespace TalentMap.Training;

/// <summary>
/// The commands for the choices of careers: <c>--careers WEIGHTS SPECS FOLDER SENTENCES [MAIN]</c> learns them from annotated articles, the rule cases and the main article's folder, and writes the weights;
/// <c>--careers-check SPECS FOLDER…</c> says how articles are read that were not learned from; <c>--careers-look FOLDER…</c> shows what the engine answers wrongly.
/// </summary>
internal static class CareerTraining
{
    private const int Rounds = 8; // of the taggers

    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["--careers", var path, var specs, var folder, var sentences, .. var main]:
                var casts = File.Exists(sentences) ? DoubtTrainer.Casts([.. TaggedSentence.Read(sentences)], [.. NamedArticle.In(folder)], Rounds) : null;
                var learned = CareerTrainer.Train([.. CareerGold.Articles(folder, casts), .. Articles(main).Select(article => article with { IsCase = true })], [.. CareerGold.Cases(specs)]);
                using (var file = File.Create(path)) WeightFile.Write(file, learned);
                Console.WriteLine($"{path}: {learned.Count} traits, {new FileInfo(path).Length / 1024} KB");
                return 0;
            case ["--careers-check", var specs, .. var folders]:
                CareerFolds.Print(Articles(folders), [.. CareerGold.Cases(specs)]);
                return 0;
            case ["--careers-look", .. var folders]:
                CareerLook.Print([.. Articles(folders).Where((_, i) => i % 2 == 0)], ChoiceWeights.Default);
                return 0;
            default:
                Console.Error.WriteLine("Usage: train --careers WEIGHTS SPECS FOLDER SENTENCES [MAIN] | --careers-check SPECS FOLDER… | --careers-look FOLDER…");
                return 2;
        }
    }

    // Each stands twice: with the cast that the engine finds, and with the one annotated.
    private static List<CareerGold> Articles(string[] folders) => [.. folders.SelectMany(folder => CareerGold.Articles(folder))];
}
