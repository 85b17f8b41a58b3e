#!/usr/bin/env python3
"""How far the scores of facts can be trusted, and the weights they are made of.

  confidence.py report FOLDER…   of each folder: the share of facts scored 0.8 or more, how many of those are right, and
                                 the share of all right facts that they hold
  confidence.py fit FOLDER…      fits the weights to the annotated articles and writes them into confidence-weights.txt

What is right is decided by the scorer that lies beside the annotated articles.
"""
import importlib.util, json, math, pathlib, subprocess, sys

top = pathlib.Path(__file__).resolve().parent.parent
talentmap = top / "src/TalentMap/bin/Debug/net10.0/talentmap"
table = top / "src/TalentMap.Core/Extraction/Lexicons/confidence-weights.txt"
SURE, STEPS, RIDGE = 0.8, 1500, 1.5


def load_scorer():
    spec = importlib.util.spec_from_file_location("score", top.parent / "shared/extraction/score.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def read(folder):
    """Every fact found in a folder's articles: [(confidence, reasons, right)]."""
    files = [f for f in sorted(pathlib.Path(folder).rglob("*.json")) if f.with_suffix(".txt").exists()]
    golds = [json.loads(f.read_text("utf-8")) for f in files]
    lines = [json.dumps({"id": f.stem, "text": f.with_suffix(".txt").read_bytes().decode("utf-8"), "published": g["document"]["published_assumed"]})
             for f, g in zip(files, golds)]
    run = subprocess.run([talentmap, "extract", "-", "--jsonl", "--explain"], input="\n".join(lines), capture_output=True, text=True, check=True)
    return [fact for gold, line in zip(golds, run.stdout.splitlines()) for fact in judge(gold, json.loads(line))]


def judge(gold, found):
    people, companies = scorer.pair(gold["people"], found["people"]), scorer.pair(gold["companies"], found["companies"])
    def same_place(g, f):
        return people.get(g["person"]) == f["person"] and (f["company"] is None if g["company"] is None else companies.get(g["company"], "?") == f["company"])
    same = {"roles": lambda g, f: same_place(g, f) and g["status"] == f["status"],
            "moves": lambda g, f: same_place(g, f) and g["kind"] == f["kind"],
            "signals": scorer.same_signal}
    for layer in same:
        hits, _, wrong = scorer.greedy(gold[layer], found[layer], same[layer])
        for fact, right in [(f, True) for _, f in hits] + [(f, False) for f in wrong]:
            yield fact["confidence"], [r["reason"] for r in fact["reasons"]], right


def report(name, facts):
    sure = [right for confidence, _, right in facts if confidence >= SURE]
    right = sum(r for _, _, r in facts)
    print(f"{name}: {len(facts)} facts, {right} right; of {SURE} and more {len(sure)} ({len(sure) / max(1, len(facts)):.0%}), "
          f"right of these {sum(sure) / max(1, len(sure)):.1%}, share of all right {sum(sure) / max(1, right):.1%}")


def fit(facts):
    """Logistic regression by gradient descent; a ridge keeps the weight of a rare reason small, but for the kinds'."""
    limits = {row[0]: row[2] for row in rows()}
    weights = dict.fromkeys((reason for _, reasons, _ in facts for reason in reasons), 0.0)
    seen = {reason: sum(reason in reasons for _, reasons, _ in facts) for reason in weights}
    for _ in range(STEPS):
        slope = {reason: RIDGE * (0.3 if reason.startswith("kind-") else 1) * weight for reason, weight in weights.items()}
        for _, reasons, right in facts:
            error = 1 / (1 + math.exp(-sum(weights[r] for r in reasons))) - right
            for reason in reasons:
                slope[reason] += error
        for reason in weights:
            weights[reason] = limited(limits[reason], weights[reason] - slope[reason] / (seen[reason] + RIDGE))
    return weights


def limited(limit, weight):
    """A weight within what plain sense allows, however few articles say otherwise: a rumour makes nothing surer."""
    return max(weight, float(limit[2:])) if limit.startswith(">=") else min(weight, float(limit[2:])) if limit.startswith("<=") else weight


def rows():
    return [line.split("\t") for line in table.read_text("utf-8").splitlines() if line[0] != "#"]


def write(weights):
    head = [line for line in table.read_text("utf-8").splitlines() if line[0] == "#"]
    lines = ["\t".join([name, f"{weights.get(name, limited(limit, 0)):.2f}", limit, example]) for name, _, limit, example in rows()]
    table.write_text("\n".join(head + lines) + "\n", "utf-8")


if len(sys.argv) < 3 or sys.argv[1] not in ("report", "fit"):
    sys.exit(__doc__)
scorer = load_scorer()
if sys.argv[1] == "report":
    for folder in sys.argv[2:]:
        report("/".join(pathlib.Path(folder).parts[-2:]), read(folder))
else:
    write(fit([fact for folder in sys.argv[2:] for fact in read(folder)]))
