#!/usr/bin/env python3
"""Makes articles.tsv of annotated stories: set, id, cluster, group, day, title, text, in the order of a hash of the id.

usage: prepare.py OUT.tsv FILE.jsonl.gz...
`group` is what must not be torn apart by a fold: the topic of ECB+ (its halves look alike), else the cluster.
"""
import datetime
import gzip
import hashlib
import json
import sys


def day(text):
    for form in ("%Y-%m-%d", "%B %d, %Y", "%b %d, %Y"):
        try:
            return datetime.datetime.strptime((text or "").strip(), form).date().isoformat()
        except ValueError:
            continue
    return ""


flat = lambda s: (s or "").replace("\\", "\\\\").replace("\t", " ").replace("\r", "").replace("\n", "\\n")
with open(sys.argv[1], "w", encoding="utf-8") as out:
    for path in sys.argv[2:]:
        name = path.split("/")[-1].split("-")[0].split(".")[0]
        rows = [json.loads(line) for line in gzip.open(path, "rt", encoding="utf-8")]
        rows = list({r["id"]: r for r in rows}.values())
        rows.sort(key=lambda r: hashlib.sha256(r["id"].encode()).hexdigest())
        for r in rows:
            print(name, r["id"], r["cluster"], r.get("topic") or r["cluster"], day(r.get("date")), flat(r.get("title")), flat(r["text"]),
                  sep="\t", file=out)
