#!/usr/bin/env python3
"""Fit the two logistic models of the alignment score.

usage: fit.py ROWS.tsv DUMP OUT
  ROWS.tsv  gold rows of the development stories (story type doc_a start_a end_a doc_b start_b end_b note)
  DUMP      folder that DumpPairs wrote (units.tsv, pairs.tsv)
  OUT       folder for alignment-first.tsv and alignment-second.tsv

A pair of propositions is positive when a gold pair overlaps both (at least half of the shorter and a fifth of the
longer span). The second model also sees the first one's score, how far it stands above its rivals and what the
restatements within each report say of it; for its training those scores come from first models that did not see
the story. Prints figures with one story left out.
"""
import collections, csv, os, sys
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

TEXTUAL = {"framing", "word-choice"}
THRESHOLD, MOST, MEAN_SHARE = 0.22, 4, 0.5          # as in Clusters.java


def overlaps(a, b):
    shared = min(a[1], b[1]) - max(a[0], b[0])
    shorter, longer = sorted((a[1] - a[0], b[1] - b[0]))
    return shared > 0 and shared >= 0.5 * shorter and shared >= 0.2 * longer


def load(rows, dump):
    gold = collections.defaultdict(list)
    for r in csv.DictReader(open(rows, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        if r["doc_b"] and int(r["start_b"]) >= 0 and r["type"].split(":")[-1] not in TEXTUAL:
            gold[r["story"]].append(((r["doc_a"], (int(r["start_a"]), int(r["end_a"]))),
                                     (r["doc_b"], (int(r["start_b"]), int(r["end_b"]))), r["type"]))
    units = collections.defaultdict(list)
    for line in open(os.path.join(dump, "units.tsv"), encoding="utf-8"):
        c = line.split("\t")
        units[c[0]].append((int(c[2]), int(c[3])))
    pairs = collections.defaultdict(list)
    for line in open(os.path.join(dump, "pairs.tsv"), encoding="utf-8"):
        c = line.rstrip("\n").split("\t")
        pairs[c[0]].append((c[1], int(c[2]), c[3], int(c[4]), [float(x) for x in c[5:]]))
    restatements = collections.defaultdict(list)
    for line in open(os.path.join(dump, "restatements.tsv"), encoding="utf-8"):
        c = line.rstrip("\n").split("\t")
        restatements[c[0]].append([float(x) for x in c[1:]])
    return gold, units, pairs, {k: np.array(v) for k, v in restatements.items()}


def label(pair, gold, units):
    a, i, b, j, _ = pair
    p, q = units[a][i], units[b][j]
    return any((x[0] == a and overlaps(x[1], p) and overlaps(y[1], q)) or (y[0] == a and overlaps(y[1], p) and overlaps(x[1], q))
               for x, y, _ in gold)


def margins(pairs, scores):
    rows, columns = collections.defaultdict(list), collections.defaultdict(list)
    for (_, i, _, j, _), v in zip(pairs, scores):
        rows[i].append(v); columns[j].append(v)
    best = lambda values: (sorted(values, reverse=True) + [0.0, 0.0])[:2]
    rows, columns = ({k: best(v) for k, v in m.items()} for m in (rows, columns))
    margin = lambda v, b: v - b[0] if v < b[0] else v - b[1]
    return np.array([sorted((margin(v, rows[i]), margin(v, columns[j]))) for (_, i, _, j, _), v in zip(pairs, scores)])


def support(pairs, scores, restatements):
    matrix = np.zeros((len(restatements[pairs[0][0]]), len(restatements[pairs[0][2]])))
    for (_, i, _, j, _), v in zip(pairs, scores):
        matrix[i, j] = v
    left, right = restatements[pairs[0][0]] @ matrix, matrix @ restatements[pairs[0][2]]
    return np.array([sorted((left[i, j], right[i, j]), reverse=True) for _, i, _, j, _ in pairs])


def clusters(pairs, scores, units):
    value = {(i, j): v for (_, i, _, j, _), v in zip(pairs, scores)}
    group = {}
    for v, i, j in sorted(((v, i, j) for (i, j), v in value.items() if v >= THRESHOLD), reverse=True):
        a, b = group.get(("a", i)) or {("a", i)}, group.get(("b", j)) or {("b", j)}
        if a is b: continue
        both = a | b
        if max(sum(x[0] == s for x in both) for s in "ab") > MOST: continue
        between = [value[(x[1], y[1]) if x[0] == "a" else (y[1], x[1])] for x in a for y in b if x[0] != y[0]]
        if np.mean(between) < THRESHOLD * MEAN_SHARE: continue
        for x in both: group[x] = both
    names = {"a": pairs[0][0], "b": pairs[0][2]}
    return [[(names[s], units[names[s]][k]) for s, k in g] for g in {id(g): g for g in group.values()}.values()]


def counts(gold, claims):
    found = sum(any(any(d == x[0] and overlaps(s, x[1]) for d, s in c) and any(d == y[0] and overlaps(s, y[1]) for d, s in c)
                    for c in claims) for x, y, t in gold if t != "related")
    proposed = right = 0
    for c in claims:
        for d, s in c:
            proposed += 1
            right += any(d == x[0] and e == y[0] and overlaps(s, x[1]) and overlaps(t, y[1])
                         for e, t in c if e != d for u, v, _ in gold for x, y in ((u, v), (v, u)))
    return np.array([found, sum(t != "related" for *_, t in gold), right, proposed])


def main(rows, dump, out):
    gold, units, pairs, restatements = load(rows, dump)
    stories = sorted(pairs)
    y = {s: np.array([label(p, gold[s], units) for p in pairs[s]], int) for s in stories}
    first = {s: np.array([p[4] for p in pairs[s]]) for s in stories}
    fit = lambda x, ss: LogisticRegression(C=1.0, max_iter=3000).fit(np.vstack([x[s] for s in ss]), np.hstack([y[s] for s in ss]))
    left_out = lambda x: {s: fit(x, [t for t in stories if t != s]).predict_proba(x[s])[:, 1] for s in stories}
    scores = left_out(first)
    second = {s: np.hstack([first[s], scores[s][:, None], margins(pairs[s], scores[s]), support(pairs[s], scores[s], restatements)])
              for s in stories}
    final = left_out(second)
    everything = np.hstack([y[s] for s in stories])
    ap = lambda z: average_precision_score(everything, np.hstack([z[s] for s in stories]))
    f, g, r, p = sum(counts(gold[s], clusters(pairs[s], final[s], units)) for s in stories)
    print(f"pairs {len(everything)} positive {everything.sum()}  left-one-story-out AP first {ap(scores):.4f} second {ap(final):.4f}")
    print(f"claims: recall {f / g:.3f} precision {r / p:.3f} f1 {2 * f / g * r / p / (f / g + r / p):.3f}")
    names = open(os.path.join(dump, "names.txt"), encoding="utf-8").read().split()
    for name, model, extra in (("first", fit(first, stories), []), ("second", fit(second, stories), ["first", "least-margin", "most-margin", "most-support", "least-support"])):
        with open(os.path.join(out, f"alignment-{name}.tsv"), "w", encoding="utf-8") as o:
            o.write(f"# The {name} model of the alignment score, made by training/claims/fit.py; feature TAB weight.\n")
            o.write(f"bias\t{model.intercept_[0]:.4f}\n")
            for n, w in zip(names + extra, model.coef_[0], strict=True):
                o.write(f"{n}\t{w:.4f}\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
