#!/usr/bin/env python3
"""Write the texts that the annotated stories are about.

usage: texts.py OUT STORIES.jsonl.gz [STORIES.jsonl.gz ...]
  OUT      folder for NAME.txt, one a document of documents.tsv (beside this script), and rows.tsv
  STORIES  articles as lines of JSON with id and text: BASIL, ECB+ topics 1-35

The texts stay their publishers'; only offsets into them are kept here. Fails when a text is missing or of another length.
"""
import csv, gzip, json, os, shutil, sys


def main(out, *stories):
    here = os.path.dirname(os.path.abspath(__file__))
    texts = {}
    for path in stories:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                texts[article["id"]] = article["text"]
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(here, "documents.tsv"), encoding="utf-8") as lines:
        for d in csv.DictReader(lines, delimiter="\t"):
            text = texts.get(d["id"])
            if text is None or len(text) != int(d["characters"]):
                sys.exit(f"{d['name']}: article {d['id']} " + ("is in none of the files" if text is None else f"has {len(text)} characters, not {d['characters']}"))
            with open(os.path.join(out, d["name"] + ".txt"), "w", encoding="utf-8", newline="") as file:
                file.write(text)
    shutil.copy(os.path.join(here, "rows.tsv"), out)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
