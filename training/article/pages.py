"""Pages, gold texts, sites, labels of blocks and the measures; shared by fit.py and by checks."""
import csv, glob, gzip, json, os, re
from collections import Counter, defaultdict
from urllib.parse import urlparse

import numpy as np

WORD = re.compile(r"\w+", re.UNICODE)
SECOND_LEVEL = {"co", "com", "org", "net", "gov", "ac", "edu"}


def words(text):
    return WORD.findall(text or "")


def shingles(ws, n=4):
    return Counter(tuple(ws[i:i + n]) for i in range(max(1, len(ws) - n + 1))) if ws else Counter()


def site(url):
    """The registrable part of a host, nearly: a.b.co.uk and b.co.uk are one site."""
    parts = (urlparse(url).hostname or url).split(".")
    n = 3 if len(parts) > 2 and parts[-2] in SECOND_LEVEL and len(parts[-1]) == 2 else 2
    return ".".join(parts[-n:])


def own_url(gold_file):
    """What the page says its address is; its number when it says nothing."""
    name = gold_file[:-5] + ".html.gz"
    page = gzip.open(name, "rt", encoding="utf-8", errors="replace").read() if os.path.exists(name) else ""
    m = re.search(r"""<(?:link[^>]*rel=["']?canonical|meta[^>]*og:url)[^>]*(?:href|content)=["']?(https?://[^"'\s>]+)""", page)
    return m.group(1) if m else os.path.basename(gold_file)


def gold(naeb, wcxb):
    """{page: (set, site, text)}"""
    out = {}
    for k, v in json.load(gzip.open(os.path.join(naeb, "articles.json.gz"))).items():
        out[k] = ("naeb", site(v["url"]), v["articleBody"])
    for f in sorted(glob.glob(os.path.join(wcxb, "*.json"))):
        v = json.load(open(f, encoding="utf-8"))
        out[os.path.basename(f)[:-5]] = ("wcxb", site(v.get("url") or own_url(f)), v["ground_truth"]["main_content"])
    return out


def load(folder, golds):
    """Blocks by page: {page: (first row, [text])}; features; names."""
    names = open(os.path.join(folder, "names.txt")).read().split()
    pages, at = {}, 0
    with open(os.path.join(folder, "blocks.tsv"), encoding="utf-8") as f:
        for line in f:
            page, _, tag, text = line.rstrip("\n").split("\t", 3)
            if page not in pages:
                pages[page] = (at, [], [])
            pages[page][1].append(text)
            pages[page][2].append(tag)
            at += 1
    x = np.fromfile(os.path.join(folder, "features.bin"), dtype=">f4").astype(np.float32).reshape(at, len(names))
    return {p: v for p, v in pages.items() if p in golds}, x, names


def labels(texts, body):
    """Share of each block that is in the gold text, by shingles; short blocks by what joins them to their neighbours."""
    g = words(body)
    inside = set(shingles(g)) | {tuple(g[i:i + n]) for n in (1, 2, 3) for i in range(max(0, len(g) - n + 1))}
    lines = {tuple(words(l)) for l in body.split("\n")}
    ws = [words(t) for t in texts]
    y = np.zeros(len(texts))
    for i, w in enumerate(ws):
        if len(w) >= 4:
            y[i] = sum(tuple(w[k:k + 4]) in inside for k in range(len(w) - 3)) / (len(w) - 3)
    for i, w in enumerate(ws):
        if not 0 < len(w) < 4 or tuple(w) not in inside:
            continue
        for step in (-1, 1):
            k, seen = i + step, 0
            while 0 <= k < len(ws) and seen < 4:
                if len(ws[k]) >= 4:
                    seen += 1
                    if y[k] > 0.5:
                        joined = (ws[k] + w)[-4:] if step < 0 else (w + ws[k])[:4]
                        if tuple(joined) in inside or tuple(w) in lines:
                            y[i] = 1
                        break
                elif tuple(w) in lines:
                    pass
                k += step
    return y, np.array([len(w) for w in ws], float), max(1, len(g))


class Measure:
    """Shingle F1 (averages over pages, then F1), word F1 (mean over pages), pages with nothing."""

    def __init__(self, golds):
        self.golds = {p: (s, shingles(words(t)), Counter(w.lower() for w in words(t))) for p, (s, _, t) in golds.items()}
        self.rows = {}

    def add(self, page, text):
        s, g, gw = self.golds[page]
        ws = words(text)
        p = shingles(ws)
        shared = sum((g & p).values())
        pw = Counter(w.lower() for w in ws)
        common = sum((gw & pw).values())
        a, b = sum(pw.values()), sum(gw.values())
        self.rows[page] = (
            shared / sum(p.values()) if p else (0.0 if g else None),
            shared / sum(g.values()) if g else None,
            2 * common / (a + b) if a + b else 1.0,
            0 if p else 1)

    def result(self, which):
        r = [self.rows.get(p, (0.0, 0.0, 0.0, None)) for p, v in self.golds.items() if v[0] == which]
        p = np.mean([v[0] for v in r if v[0] is not None])
        q = np.mean([v[1] for v in r if v[1] is not None])
        return {"f1": 2 * p * q / (p + q), "p": p, "r": q, "word": np.mean([v[2] for v in r]),
                "empty": sum(v[3] or 0 for v in r), "pages": len(r)}

    def show(self, label):
        for which in ("naeb", "wcxb"):
            v = self.result(which)
            print(f"{label:28s} {which} f1 {v['f1']:.4f} p {v['p']:.4f} r {v['r']:.4f} word {v['word']:.4f} empty {v['empty']}/{v['pages']}", flush=True)
