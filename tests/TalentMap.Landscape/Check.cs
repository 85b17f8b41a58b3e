using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Landscape;

/// <summary>How much of what the landscape tells the engine reads: of people, moves, posts and signals, and what was missed, by kind.</summary>
internal static class Check
{
    public static void Run(Chronicle chronicle, TextWriter to)
    {
        var counts = new SortedDictionary<string, (int Told, int Read)>(StringComparer.Ordinal);
        List<string> missed = [];
        var extra = 0;
        foreach (var article in chronicle.Articles)
        {
            var facts = Extractor.Extract(ArticleReader.Read(article.Printed.Text, article.File.EndsWith(".md", StringComparison.Ordinal) ? ArticleFormat.Markdown : ArticleFormat.Text, null));
            var reading = new Reading(chronicle.World, facts);
            foreach (var id in article.Story.People) Count("people", reading.Knows(chronicle.World.People[id]), article, chronicle.World.People[id].Name);
            foreach (var id in article.Story.Organisations) Count("organisations", reading.Knows(chronicle.World.Organisations[id]), article, chronicle.World.Organisations[id].Name);
            foreach (var fact in article.Story.Facts)
            {
                var isMove = fact.Kind is "join" or "leave" or "found" or "appoint";
                var read = reading.Tells(fact);
                Count(isMove ? "moves" : fact.Kind == "role" ? "roles" : "signals", read, article, Words(fact));
                Count($"  {fact.Kind}", read, null, "");
                if (isMove && read) Count("  dates of moves read", reading.Dates(fact), article, Words(fact));
            }
            extra += Math.Max(0, facts.People.Count - article.Story.People.Count - article.Story.Pseudonyms.Count);
        }
        foreach (var (what, (told, read)) in counts) to.WriteLine($"{what,-24} {read,7} of {told,7}  {100.0 * read / told,5:f1} %");
        to.WriteLine($"people read beyond those named: {extra}");
        foreach (var line in missed.Where((_, i) => i % Math.Max(1, missed.Count / 40) == 0)) to.WriteLine(line);

        void Count(string what, bool read, PrintedArticle? article, string words)
        {
            var (told, was) = counts.GetValueOrDefault(what);
            counts[what] = (told + 1, was + (read ? 1 : 0));
            if (!read && article is not null) missed.Add($"{article.File} missed of {what.Trim()}: {words}");
        }

        string Words(ToldFact fact) =>
            $"{fact.Kind} {(fact.Person is { } p ? chronicle.World.People[p].Name : "")} {(fact.Organisation is { } o ? chronicle.World.Organisations[o].Name : "")} {fact.Title} {fact.Date} {fact.Low}-{fact.High} {fact.Direction}";
    }

    private sealed class Reading(World world, ArticleFacts facts)
    {
        public bool Knows(Somebody person) => facts.People.Any(p => Is(p, person));

        public bool Knows(Organisation organisation) => facts.Companies.Any(c => Is(c, organisation));

        public bool Tells(ToldFact fact) => fact.Kind switch
        {
            "role" => facts.Roles.Any(r => Is(r.Person, world.People[fact.Person!.Value]) && Is(r.Company, world.Organisations[fact.Organisation!.Value]) && Script.Fold(r.Title) == Script.Fold(fact.Title)),
            "join" or "leave" or "found" or "appoint" => Moves(fact).Any(),
            _ => facts.Signals.Any(s => Matches(s, fact)),
        };

        public bool Dates(ToldFact fact) => Moves(fact).Any(m => m.Date?.Value.Edtf == fact.Date);

        private IEnumerable<Move> Moves(ToldFact fact) => facts.Moves.Where(m =>
            string.Equals(m.Kind.ToString(), fact.Kind, StringComparison.OrdinalIgnoreCase) && Is(m.Person, world.People[fact.Person!.Value])
            && m.Company is { } company && Is(company, world.Organisations[fact.Organisation!.Value]));

        private static bool Matches(Signal signal, ToldFact fact) =>
            string.Equals(signal.Kind.ToString(), fact.Kind, StringComparison.OrdinalIgnoreCase) && (fact.Low is null || signal.Low == fact.Low || signal.High == fact.High)
            && (fact.Kind != "climate" || string.Equals(signal.Direction?.ToString(), fact.Direction, StringComparison.OrdinalIgnoreCase));

        private static bool Is(Person read, Somebody person) => Same(read.Name, person.Name) || read.Aliases.Any(a => Same(a, person.Name));

        private static bool Is(Company read, Organisation organisation) =>
            read.Aliases.Prepend(read.Name).Any(name => Same(name, organisation.Name) || Same(name, organisation.ShortName));

        private static bool Same(string one, string other) => Script.Fold(one) == Script.Fold(other);
    }
}
