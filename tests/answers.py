"""answers.py GOLD OUT TALENTMAP: has every NAME.txt below GOLD that has a NAME.json read by one process, and writes what it answers to OUT as NAME.json."""
import json, pathlib, subprocess, sys

gold, out, program = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
lines = []
for path in sorted(gold.rglob("*.json")):
    text = path.with_suffix(".txt")
    if text.exists():
        day = json.loads(path.read_text("utf-8"))["document"]["published_assumed"]
        lines.append({"id": str(path.relative_to(gold)), "text": text.read_bytes().decode("utf-8"), "published": day})
given = out.parent / "given.jsonl"
given.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
said = subprocess.run([program, "extract", given, "--jsonl"], capture_output=True, check=True).stdout.decode("utf-8")
for line in said.splitlines():
    answer = json.loads(line)
    place = out / answer["id"]
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(line, "utf-8")
