using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Reading;
using TalentMap.Training;

// train SENTENCES WEIGHTS: trains on all sentences and writes the weights. train SENTENCES: trains on four of five, says how it reads the fifth.
// train SENTENCES --spans: trains nothing, says how well the engine as it is meets the annotated spans.
// train --careers…: see CareerTraining.
// train SENTENCES --names TABLE FOLDER…: fits the weights of a name's clues to the sentences and to the articles of the folders.
if (args is ["--careers" or "--careers-check" or "--careers-look", ..]) return CareerTraining.Run(args);
if (args.Length is not (1 or 2) && !(args.Length > 2 && args[1] == "--names"))
{
    Console.Error.WriteLine("Usage: train SENTENCES.jsonl [WEIGHTS.bin | --spans | --names TABLE FOLDER…]");
    return 2;
}

const int rounds = 8;
var sentences = TaggedSentence.Read(args[0]).ToList();
if (args.Length == 2 && args[1] == "--spans")
{
    SpanMeasure.Print(sentences);
    return 0;
}
if (args.Length > 2)
{
    var head = File.ReadLines(args[2]).TakeWhile(line => line.StartsWith('#')).ToList();
    var rows = NameTrainer.Fit(sentences, [.. args[3..].SelectMany(NamedArticle.In)]).ToList();
    File.WriteAllLines(args[2], [.. head, .. rows]);
    return 0;
}
if (args.Length == 2)
{
    var model = PerceptronTrainer.Train([.. sentences, .. NewNames.In(sentences)], rounds);
    using var file = File.Create(args[1]);
    model.Write(file);
    Console.WriteLine($"{args[1]}: {file.Length / 1024} KB");
    return 0;
}

var (learnt, asked) = (sentences.Where((_, i) => i % 5 != 0).ToList(), sentences.Where((_, i) => i % 5 == 0).ToList());
var tagger = new NameTagger(PerceptronTrainer.Train([.. learnt, .. NewNames.In(learnt)], rounds));
foreach (var kind in Enum.GetValues<TagKind>())
{
    int right = 0, gold = 0, found = 0;
    foreach (var sentence in asked)
    {
        var want = TaggedSentence.Runs(sentence.Tags, kind);
        var have = tagger.Tag(new Article(sentence.Text, new Masthead())).Where(r => r.Kind == kind).Select(r => (r.Span.Start, r.Span.End)).ToHashSet();
        (right, gold, found) = (right + want.Intersect(have).Count(), gold + want.Count, found + have.Count);
    }
    Console.WriteLine($"{kind}: precision {(double)right / found:F3}, recall {(double)right / gold:F3}, F1 {2.0 * right / (gold + found):F3}");
}
return 0;
