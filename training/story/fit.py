#!/usr/bin/env python3
"""Fits the scorer of stories and measures it by cross-validation over events.

usage: fit.py ARTICLES.tsv PAIRS.tsv [SCORER.tsv]   (from prepare.py and DumpStories pairs)
For each of five folds of events the scorer and its threshold are fitted without the events of the fold; then all articles of a set are
grouped, those of the other folds as distractors, and only the articles of the fold are scored. BCubed and pairwise figures are sums over
articles, so the folds add up. The topics of ECB+ are not torn apart. With SCORER.tsv the fit on everything is written.
"""
import heapq
import sys
from collections import Counter, defaultdict

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

FOLDS, SEED, MOST, FLOOR = 5, 7, 6.0, -4.0
THRESHOLDS = [x / 2 for x in range(-6, 5)]


def load(articles, pairs):
    gold, group, sets = {}, {}, defaultdict(list)
    for line in open(articles, encoding="utf-8"):
        s, i, c, g = line.split("\t")[:4]
        gold[i], group[i] = c, g
        sets[s].append(i)
    rows, xs = [], []
    with open(pairs, encoding="utf-8") as f:
        names = f.readline().rstrip("\n").split("\t")[5:]
        for line in f:
            c = line.rstrip("\n").split("\t")
            rows.append((c[0], c[1], c[2]))
            xs.append([float(v) for v in c[5:]])
    return gold, group, sets, names, rows, np.array(xs)


def average_link(ids, edges, threshold):
    """Groups by mean score, pairs without an edge counting FLOOR; ties by the smaller number."""
    sums = defaultdict(dict)
    for a, b, s in edges:
        sums[a][b] = sums[b][a] = (s, 1)
    size = {i: 1 for i in ids}
    where = {i: [i] for i in ids}
    mean = lambda a, b: (sums[a][b][0] + FLOOR * (size[a] * size[b] - sums[a][b][1])) / (size[a] * size[b])
    heap = [(-mean(a, b), min(a, b), max(a, b), 1, 1) for a, b, _ in edges if mean(a, b) >= threshold]
    heapq.heapify(heap)
    while heap:
        m, a, b, na, nb = heapq.heappop(heap)
        if a not in size or b not in size or size[a] != na or size[b] != nb:
            continue
        for c, (s, n) in sums.pop(b).items():
            if c == a:
                continue
            sums[c].pop(b)
            s0, n0 = sums[a].get(c, (0.0, 0))
            sums[a][c] = sums[c][a] = (s0 + s, n0 + n)
        sums[a].pop(b, None)
        size[a] += size.pop(b)
        where[a] += where.pop(b)
        for c in sums[a]:
            v = mean(a, c)
            if v >= threshold:
                x, y = min(a, c), max(a, c)
                heapq.heappush(heap, (-v, x, y, size[x], size[y]))
    return {i: k for k, members in where.items() for i in members}


def counts(ids, gold, pred, chosen):
    """Sums over the chosen articles: number, BCubed precision, recall, pairs right, predicted, gold (each pair once an article)."""
    G, P = Counter(gold[i] for i in ids), Counter(pred[i] for i in ids)
    both = Counter((gold[i], pred[i]) for i in ids)
    out = np.zeros(6)
    for i in chosen:
        b, g, p = both[gold[i], pred[i]], G[gold[i]], P[pred[i]]
        out += [1, b / p, b / g, b - 1, p - 1, g - 1]
    return out


def figures(c):
    n, p, r, tp, sp, sg = c
    f = lambda a, b: 2 * a * b / max(1e-9, a + b)
    return f(p / n, r / n), p / n, r / n, f(tp / max(1, sp), tp / max(1, sg))


def fold_of(name):
    h = 0
    for ch in name:
        h = (h * 131 + ord(ch)) & 0xFFFFFFFF
    return (h * 2654435761 >> 7 & 0xFFFF) % FOLDS


def fit(x, y, weight, C=0.3):
    scale = StandardScaler().fit(x)
    model = LogisticRegression(C=C, max_iter=2000, random_state=SEED).fit(scale.transform(x), y, sample_weight=weight)
    w = model.coef_[0] / scale.scale_
    return w, float(model.intercept_[0] - (model.coef_[0] * scale.mean_ / scale.scale_).sum())


def main():
    gold, group, sets, names, rows, x = load(sys.argv[1], sys.argv[2])
    y = np.array([gold[a] == gold[b] for _, a, b in rows])
    where = np.array([s for s, _, _ in rows])
    fa, fb = (np.array([fold_of(group[r[k]]) for r in rows]) for k in (1, 2))
    weight = np.ones(len(rows))
    for s in sets:
        have = y[where == s].sum()
        pairs = sum(n * (n - 1) // 2 for n in Counter(gold[i] for i in sets[s]).values())
        print(f"{s}: pairs compared {int((where == s).sum())}, right ones among them {have} of {pairs}")
        weight[where == s] = len(rows) / len(sets) / (where == s).sum()
        weight[where == s] **= 0.5

    def cluster(s, scores, threshold):
        at = np.flatnonzero(where == s)
        return average_link(sets[s], [(rows[k][1], rows[k][2], scores[k]) for k in at], threshold)

    def sweep(scores, chosen):
        """Best mean BCubed F1 over the sets, on the chosen articles."""
        best = None
        for t in THRESHOLDS:
            value = np.mean([figures(counts(sets[s], gold, cluster(s, scores, t), [i for i in sets[s] if chosen(i)]))[0] for s in sets])
            best = max(best or (0, 0), (value, t))
        return best

    sums, thresholds = {s: np.zeros(6) for s in sets}, []
    for fold in range(FOLDS):
        train = (fa != fold) & (fb != fold)
        w, b = fit(x[train], y[train], weight[train])
        scores = np.clip(x @ w + b, FLOOR, MOST)
        _, t = sweep(scores, lambda i: fold_of(group[i]) != fold)
        thresholds.append(t)
        for s in sets:
            pred = cluster(s, scores, t)
            sums[s] += counts(sets[s], gold, pred, [i for i in sets[s] if fold_of(group[i]) == fold])
        print("fold", fold, "threshold", t)
    for s in sets:
        f, p, r, pair = figures(sums[s])
        print(f"{s}: BCubed F1 {f:.4f} P {p:.4f} R {r:.4f}, pairwise F1 {pair:.4f}")
    if len(sys.argv) > 3:
        w, b = fit(x, y, weight)
        t = float(np.median(thresholds))
        with open(sys.argv[3], "w", encoding="utf-8") as out:
            print("# How likely two articles are of one event; made by training/story/fit.py; name TAB weight.", file=out)
            print(f"bias\t{b:.5f}\nthreshold\t{t}\nthread\t{t - 2}\nfloor\t{FLOOR}", file=out)
            for n, v in zip(names, w):
                print(f"{n}\t{v:.5f}", file=out)


main()
