"""Trains the models of flattened text: lines-first.txt and lines-second.txt.

  flat.py WORK NAEB WCXB first        5 folds by site -> WORK/p1.bin, and lines-first.txt of all
  flat.py WORK NAEB WCXB second       5 folds by site -> WORK/p2.bin, and lines-second.txt of all

WORK holds all.jsonl.gz (pages and variants), first.bin and, for the second pass, second.bin, all by DumpLines.
Figures are printed on the pages as flattened (pasted and dumped), each by models that saw no page of its site.
"""

import glob
import gzip
import json
import re
import sys
import time
import zlib
from urllib.parse import urlparse

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

FOLDS = 5
SEED = 1
# Weight of a page by how it was flattened; equal for all lines of a page, so that long pages of short lines do not rule.
HABITS = {"pasted": 1.0, "dumped": 0.0, "clip": 0.5, "clean": 0.6, "sentences": 0.9, "wrapped": 0.9}
NEAR = 12  # all lines this near to a body line are trained on, of the others one in FEW
FEW = 6
TREES = {"first": 120, "second": 100}


def site(url):
    host = urlparse(url if "//" in url else "//" + url).netloc.lower().split(":")[0].split(".")
    long = len(host) > 2 and len(host[-1]) == 2 and host[-2] in ("co", "com", "org", "net", "gov", "ac", "edu")
    return ".".join(host[-3 if long else -2 :])


def sites(naeb, wcxb):
    found = {}
    for key, page in json.load(gzip.open(naeb + "/articles.json.gz")).items():
        found[key] = site(page.get("site") or page.get("url") or key)
    for file in sorted(glob.glob(wcxb + "/*.json")):
        found[file.rsplit("/", 1)[1][:-5]] = site(json.load(open(file)).get("url") or file)
    return found


def meta(work, naeb, wcxb):
    try:
        kept = np.load(work + "/meta.npz")
        return [kept[k] for k in kept.files]
    except FileNotFoundError:
        pass
    domains = sites(naeb, wcxb)
    page, habit, gold, words, fold, small = [], [], [], [], [], []
    for number, line in enumerate(gzip.open(work + "/all.jsonl.gz", "rt")):
        p = json.loads(line)
        f = zlib.crc32(domains[p["id"]].encode()) % FOLDS
        for x in p["lines"]:
            page.append(number)
            habit.append(p["habit"])
            gold.append(x["gold"])
            words.append(len(re.findall(r"\w+", x["text"])))
            fold.append(f)
            small.append(len(p["id"]) > 6)
    np.savez(work + "/meta.npz", *[np.array(a) for a in (page, habit, gold, words, fold, small)])
    return meta(work, naeb, wcxb)


def model(trees):
    return HistGradientBoostingClassifier(
        max_iter=trees, learning_rate=0.1, max_leaf_nodes=16, min_samples_leaf=60, l2_regularization=1.0,
        max_bins=128, early_stopping=False, random_state=SEED)


def weights(page, habit, gold):
    """Weight of each line in training; 0 for those left out."""
    n = np.bincount(page)
    body = np.bincount(page, weights=gold)
    w = np.array([HABITS[h] for h in np.unique(habit)])[np.unique(habit, return_inverse=True)[1]] / n[page]
    w[body[page] < 3] = 0  # a gold that is hardly found in its page labels nothing
    at = np.flatnonzero(gold)
    index = np.arange(len(page))
    after = at[np.minimum(np.searchsorted(at, index), len(at) - 1)]
    before = at[np.maximum(np.searchsorted(at, index) - 1, 0)]
    near = np.minimum(abs(after - index), abs(index - before)) <= NEAR
    drawn = np.random.default_rng(SEED).random(len(page)) < 1 / FEW
    third = np.isin(habit, ["clean", "sentences", "wrapped"])
    w = np.where(third & (page % 3 > 0), 0, w)
    return np.where(near, w, np.where(drawn, FEW * w, 0))


def f1(read, gold, mask, weight=None):
    weight = np.ones(len(gold)) if weight is None else weight
    right = weight[read & gold & mask].sum()
    return 2 * right / max(1, weight[read & mask].sum() + weight[gold & mask].sum())


def report(p, m):
    page, habit, gold, words, fold, small = m
    read = p > 0.5
    for name, which in (("naeb", small), ("wcxb", ~small), ("both", small | ~small)):
        mask = which & np.isin(habit, ["pasted", "dumped"]) & (words > 0)
        right = np.bincount(page[mask], weights=(read & gold)[mask], minlength=page.max() + 1)
        both = np.bincount(page[mask], weights=(1 * read + gold)[mask], minlength=page.max() + 1)
        some = np.bincount(page[mask], weights=gold[mask], minlength=page.max() + 1) > 0
        print(f"{name}: line {f1(read, gold, mask):.4f} word {f1(read, gold, mask, words):.4f}"
              f" page {np.mean(2 * right[some] / both[some]):.4f}", flush=True)
    for h in np.unique(habit):
        print(f"  {h}: line {f1(read, gold, (habit == h) & (words > 0)):.4f}", flush=True)


def write(m, names, file, comment):
    with open(file, "w") as out:
        out.write(f"# {comment}\n# Written by training/article/flat.py; see training/article/CARD-flat.md.\n")
        out.write("features " + " ".join(names) + "\n")
        out.write("base %.5g\n" % m._baseline_prediction.ravel()[0])
        for (tree,) in m._predictors:
            tokens = []

            def walk(i):
                node = tree.nodes[i]
                if node["is_leaf"]:
                    tokens.append("%.4g" % node["value"])
                    return
                tokens.append("%s<=%.6g" % (names[node["feature_idx"]], node["num_threshold"]))
                walk(node["left"])
                walk(node["right"])

            walk(0)
            out.write("tree " + " ".join(tokens) + "\n")


def main():
    work, naeb, wcxb, which = sys.argv[1:5]
    m = meta(work, naeb, wcxb)
    page, habit, gold, words, fold, small = m
    names = open(work + "/names.txt").read().split("\n")[0 if which == "first" else 1].split()
    x = np.fromfile(f"{work}/{which}.bin", ">f4").astype(np.float32).reshape(len(gold), -1)
    w = weights(page, habit, gold)
    p = np.zeros(len(gold), np.float32)
    for f in range(FOLDS):
        start = time.time()
        train = (fold != f) & (w > 0)
        fitted = model(TREES[which]).fit(x[train], gold[train], sample_weight=w[train] / w[train].mean())
        p[fold == f] = fitted.predict_proba(x[fold == f])[:, 1]
        write(fitted, names, f"{work}/lines-{which}-{f}.txt", f"Fold {f}.")
        print(f"fold {f}: {train.sum()} lines, {time.time() - start:.0f} s", flush=True)
    p.astype(">f4").tofile(f"{work}/p{1 if which == 'first' else 2}.bin")
    report(p, m)
    fitted = model(TREES[which]).fit(x[w > 0], gold[w > 0], sample_weight=w[w > 0] / w[w > 0].mean())
    write(fitted, names, f"{work}/lines-{which}.txt",
          f"Whether a line of flattened text is body: boosted trees, {which} pass.")


main()
