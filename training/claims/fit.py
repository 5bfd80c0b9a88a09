#!/usr/bin/env python3
"""Fit the two logistic models of the alignment score.

usage: fit.py OUT TEST_ROWS TEST_DUMP ROWS DUMP [ROWS DUMP ...]
  OUT        folder for alignment-first.tsv and alignment-second.tsv
  TEST_ROWS  gold rows of stories that nothing is trained on (story type doc_a start_a end_a doc_b start_b end_b note)
  TEST_DUMP  folder that DumpPairs wrote about them (units.tsv, pairs.tsv, restatements.tsv, names.txt)
  ROWS DUMP  the same of stories that the models are trained on

A pair of propositions is positive when a gold pair overlaps both (at least half of the shorter and a fifth of the
longer span). The second model also sees the first one's score, how far it stands above its rivals and what the
restatements within each report say of it; for its training those scores come from first models that did not see
the story. Prints figures of the training stories in ten folds, and of the test stories with the models it writes.
"""
import collections, csv, os, sys
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

TEXTUAL = {"framing", "word-choice"}
LEAST_LINK, THRESHOLD, LEAST_MEAN, MOST = 0.2, 0.34, 0.1, 4          # as in Clusters.java
FOLDS, STRENGTH = 10, 0.05


def overlaps(a, b):
    shared = min(a[1], b[1]) - max(a[0], b[0])
    shorter, longer = sorted((a[1] - a[0], b[1] - b[0]))
    return shared > 0 and shared >= 0.5 * shorter and shared >= 0.2 * longer


class Stories:
    """All stories of one pair of ROWS and DUMP."""

    def __init__(self, rows, dump):
        self.gold = collections.defaultdict(list)
        with open(rows, encoding="utf-8") as lines:
            for r in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                if r["doc_b"] and int(r["start_b"]) >= 0 and r["type"].split(":")[-1] not in TEXTUAL:
                    self.gold[r["story"]].append(((r["doc_a"], (int(r["start_a"]), int(r["end_a"]))),
                                                  (r["doc_b"], (int(r["start_b"]), int(r["end_b"]))), r["type"]))
        columns = lambda name: (line.rstrip("\n").split("\t") for line in open(os.path.join(dump, name), encoding="utf-8"))
        self.units = collections.defaultdict(list)
        for c in columns("units.tsv"):
            self.units[c[0]].append((int(c[2]), int(c[3])))
        restatements = collections.defaultdict(list)
        for c in columns("restatements.tsv"):
            restatements[c[0]].append([float(x) for x in c[1:]])
        self.restatements = {k: np.array(v) for k, v in restatements.items()}
        self.pairs, features = collections.defaultdict(list), collections.defaultdict(list)
        for c in columns("pairs.tsv"):
            self.pairs[c[0]].append((c[1], int(c[2]), c[3], int(c[4])))
            features[c[0]].append([float(x) for x in c[5:]])
        self.features = {k: np.array(v) for k, v in features.items()}
        self.names = sorted(self.pairs)
        self.labels = {s: np.array([self.label(s, p) for p in self.pairs[s]], int) for s in self.names}

    def label(self, story, pair):
        a, i, b, j = pair
        p, q = self.units[a][i], self.units[b][j]
        return any((x[0] == a and overlaps(x[1], p) and overlaps(y[1], q)) or (y[0] == a and overlaps(y[1], p) and overlaps(x[1], q))
                   for x, y, _ in self.gold[story])

    def margins(self, story, scores):
        rows, columns = collections.defaultdict(list), collections.defaultdict(list)
        for (_, i, _, j), v in zip(self.pairs[story], scores):
            rows[i].append(v); columns[j].append(v)
        best = lambda values: (sorted(values, reverse=True) + [0.0, 0.0])[:2]
        rows, columns = ({k: best(v) for k, v in m.items()} for m in (rows, columns))
        margin = lambda v, b: v - b[0] if v < b[0] else v - b[1]
        return np.array([sorted((margin(v, rows[i]), margin(v, columns[j]))) for (_, i, _, j), v in zip(self.pairs[story], scores)])

    def support(self, story, scores):
        pairs = self.pairs[story]
        own, other = self.restatements[pairs[0][0]], self.restatements[pairs[0][2]]
        matrix = np.zeros((len(own), len(other)))
        for (_, i, _, j), v in zip(pairs, scores):
            matrix[i, j] = v
        left, right = own @ matrix, matrix @ other
        return np.array([sorted((left[i, j], right[i, j]), reverse=True) for _, i, _, j in pairs])

    def second(self, story, scores):
        return np.hstack([self.features[story], scores[:, None], self.margins(story, scores), self.support(story, scores)])

    def clusters(self, story, scores):
        """As Clusters.java; members of one list are not kept apart here."""
        value = {(i, j): v for (_, i, _, j), v in zip(self.pairs[story], scores)}
        group = {}
        for v, i, j in sorted(((v, i, j) for (i, j), v in value.items() if v >= LEAST_LINK), reverse=True):
            a, b = group.get(("a", i)) or {("a", i)}, group.get(("b", j)) or {("b", j)}
            if a is b: continue
            both = a | b
            if max(sum(x[0] == s for x in both) for s in "ab") > MOST: continue
            between = [value[(x[1], y[1]) if x[0] == "a" else (y[1], x[1])] for x in a for y in b if x[0] != y[0]]
            if v < THRESHOLD and 1 in (len(a), len(b)) or np.mean(between) < LEAST_MEAN: continue
            for x in both: group[x] = both
        names = {"a": self.pairs[story][0][0], "b": self.pairs[story][0][2]}
        return [[(names[s], self.units[names[s]][k]) for s, k in g] for g in {id(g): g for g in group.values()}.values()]

    def counts(self, story, claims):
        gold = self.gold[story]
        found = sum(any(any(d == x[0] and overlaps(s, x[1]) for d, s in c) and any(d == y[0] and overlaps(s, y[1]) for d, s in c)
                        for c in claims) for x, y, t in gold if t != "related")
        proposed = right = 0
        for c in claims:
            for d, s in c:
                proposed += 1
                right += any(d == x[0] and e == y[0] and overlaps(s, x[1]) and overlaps(t, y[1])
                             for e, t in c if e != d for u, v, _ in gold for x, y in ((u, v), (v, u)))
        return np.array([found, sum(t != "related" for *_, t in gold), right, proposed])

    def report(self, name, scores):
        average = average_precision_score(np.hstack([self.labels[s] for s in self.names]), np.hstack([scores[s] for s in self.names]))
        f, g, r, p = sum(self.counts(s, self.clusters(s, scores[s])) for s in self.names)
        f1 = 2 * f / g * r / p / (f / g + r / p)
        print(f"{name}: {len(self.names)} stories, average precision {average:.4f}, claims: recall {f / g:.3f} precision {r / p:.3f} F1 {f1:.3f}")


class Logistic:
    """Logistic regression over features brought to one scale; weights are written for the features as they are."""

    def fit(self, x, y):
        self.mean, self.scale = x.mean(0), x.std(0)
        self.scale[self.scale == 0] = 1
        self.model = LogisticRegression(C=STRENGTH, max_iter=3000).fit((x - self.mean) / self.scale, y)
        return self

    def scores(self, x):
        return self.model.predict_proba((x - self.mean) / self.scale)[:, 1]

    def write(self, path, kind, names):
        weights = self.model.coef_[0] / self.scale
        with open(path, "w", encoding="utf-8") as out:
            out.write(f"# The {kind} model of the alignment score, made by training/claims/fit.py; feature TAB weight.\n")
            out.write(f"bias\t{self.model.intercept_[0] - weights @ self.mean:.4f}\n")
            for n, w in zip(names, weights, strict=True):
                out.write(f"{n}\t{w:.4f}\n")


def main(out, test_rows, test_dump, *training):
    test = Stories(test_rows, test_dump)
    sets = [Stories(rows, dump) for rows, dump in zip(training[::2], training[1::2])]
    stories = [(s, t) for t in sets for s in t.names]

    def fit(features, chosen):
        return Logistic().fit(np.vstack([features[s] for s, _ in chosen]), np.hstack([t.labels[s] for s, t in chosen]))

    def left_out(features):
        scores = {}
        for k in range(FOLDS):
            model = fit(features, [x for i, x in enumerate(stories) if i % FOLDS != k])
            scores |= {s: model.scores(features[s]) for i, (s, _) in enumerate(stories) if i % FOLDS == k}
        return scores

    first = {s: t.features[s] for s, t in stories}
    scores = left_out(first)
    second = {s: t.second(s, scores[s]) for s, t in stories}
    final = left_out(second)
    print(f"trained on {len(stories)} stories, {sum(len(t.labels[s]) for s, t in stories)} pairs, {sum(t.labels[s].sum() for s, t in stories)} of them positive")
    for t, rows in zip(sets, training[::2]):
        t.report(f"{rows}, {FOLDS} folds", final)
    models = fit(first, stories), fit(second, stories)
    test.report(f"{test_rows}, unseen", {s: models[1].scores(test.second(s, models[0].scores(test.features[s]))) for s in test.names})
    with open(os.path.join(test_dump, "names.txt"), encoding="utf-8") as lines:
        names = lines.read().split()
    models[0].write(os.path.join(out, "alignment-first.tsv"), "first", names)
    models[1].write(os.path.join(out, "alignment-second.tsv"), "second", names + ["first", "least-margin", "most-margin", "most-support", "least-support"])


if __name__ == "__main__":
    main(*sys.argv[1:])
