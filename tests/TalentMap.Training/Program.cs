using TalentMap.Core.Extraction.Learned;
using TalentMap.Training;

const int rounds = 8;

switch (args)
{
    case ["--careers" or "--careers-check" or "--careers-look", ..]: // see CareerTraining
        return CareerTraining.Run(args);
    case ["--doubts-look", .. var folders]: // trains nothing, shows whom and what the engine does not find
        DoubtLook.Print(folders.SelectMany(NamedArticle.In));
        return 0;
    case [var path, "--spans"]: // trains nothing, says how well the engine as it is meets the annotated spans
        SpanMeasure.Print([.. TaggedSentence.Read(path)]);
        return 0;
    case [var path, "--check", .. var folders]: // trains on a part of the sentences and articles at a time, says how the rest is read
        CastFolds.Print([.. TaggedSentence.Read(path)], [.. folders.SelectMany(NamedArticle.In)], rounds);
        return 0;
    case [var path, "--doubts", "--check", .. var folders]:
        DoubtTrainer.Check([.. TaggedSentence.Read(path)], [.. folders.SelectMany(NamedArticle.In)], rounds);
        return 0;
    case [var path, "--doubts", var weights, var specs, var folder, .. var main]: // learns what of the found people and organisations to doubt
        var doubts = DoubtTrainer.Train([.. TaggedSentence.Read(path)], [.. NamedArticle.In(folder)], [.. main.SelectMany(NamedArticle.In)], [.. DoubtCase.In(specs)], rounds);
        using (var file = File.Create(weights)) WeightFile.Write(file, doubts);
        Console.WriteLine($"{weights}: {doubts.Count} traits, {new FileInfo(weights).Length / 1024} KB");
        return 0;
    case [var path, "--names", var table, .. var folders]: // fits the weights of a name's clues
        var head = File.ReadLines(table).TakeWhile(line => line.StartsWith('#')).ToList();
        File.WriteAllLines(table, [.. head, .. NameTrainer.Fit([.. TaggedSentence.Read(path)], [.. folders.SelectMany(NamedArticle.In)]).ToList()]);
        return 0;
    case [var path, var weights, .. var folders] when !weights.StartsWith('-'): // trains the tagger on all of them, and writes its weights
        var model = PerceptronTrainer.Train(Examples.Of([.. TaggedSentence.Read(path)], folders.SelectMany(NamedArticle.In)), rounds);
        using (var file = File.Create(weights)) model.Write(file);
        Console.WriteLine($"{weights}: {new FileInfo(weights).Length / 1024} KB");
        return 0;
    default:
        Console.Error.WriteLine("Usage: train SENTENCES.jsonl (WEIGHTS.bin FOLDER… | --check FOLDER… | --spans | --names TABLE FOLDER…) | --doubts-look FOLDER… | --careers…");
        return 2;
}
