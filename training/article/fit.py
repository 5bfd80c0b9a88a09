#!/usr/bin/env python3
"""Trains the two models of a page's blocks, measures them by site, writes them as text.

usage: fit.py first  FEATURES NAEB WCXB PROBABILITIES [MODEL]
       fit.py second FEATURES NAEB WCXB PROBABILITIES [MODEL [FIRST]]

FEATURES is what DumpBlocks wrote. Five folds by site: PROBABILITIES gets, for each block, that of a model which saw no
page of its site; the measures are taken on them. With MODEL, a model fitted on all pages is written there. With FIRST, the
probabilities of the first model, the page's text is measured as HtmlPage makes it: by the mean of both, captions left out,
a paragraph that stands twice taken once.
Needs numpy and lightgbm 4.7.0. Nothing here is needed to build or run Crossread.
"""
import hashlib, os, sys

import lightgbm as lgb
import numpy as np

from pages import WORD, Measure, gold, labels, load

FOLDS = 5
SEED = 1
TREES = {"first": 250, "second": 300}
RATE = {"first": 0.07, "second": 0.06}
SHARE = {"first": 0.25, "second": 0.2}
STOP = (50, -3.5, -6.0)  # of the first: after 50 trees, blocks with lower odds than -3.5 are given up
HOPELESS = 0.005  # blocks of which the first says less are not shown to the second, here and in HtmlPage
EASY_KEPT = 0.25  # of short blocks of links, one in four, with four times the weight: they are most blocks and easy


def fold(site):
    return int(hashlib.sha256(("folds-1" + site).encode()).hexdigest(), 16) % FOLDS


def thin(rows, x, names, w):
    i = np.where(rows)[0]
    easy = (x[i, names.index("links")] > 0.8) & (x[i, names.index("chars")] < 80)
    keep = ~easy | (np.random.RandomState(0).rand(len(i)) < EASY_KEPT)
    ww = np.where(easy, w[i] / EASY_KEPT, w[i])[keep]
    return i[keep], ww / ww.mean()


def fit(stage, rows, x, y, w, names):
    i, ww = thin(rows, x, names, w) if stage == "first" else (np.where(rows)[0], w[rows] / w[rows].mean())
    p = dict(objective="cross_entropy", num_leaves=31, learning_rate=RATE[stage], min_data_in_leaf=60,
             lambda_l2=5, feature_fraction=SHARE[stage], bagging_fraction=0.7, bagging_freq=1, max_bin=63,
             min_sum_hessian_in_leaf=1.0, num_threads=1, verbose=-1, seed=SEED, deterministic=True, force_row_wise=True)
    return lgb.train(p, lgb.Dataset(x[i], y[i], weight=ww, feature_name=names), TREES[stage])


def probability(stage, model, x):
    odds = model.predict(x, raw_score=True)
    if stage == "first":
        trees, least, then = STOP
        odds[model.predict(x, raw_score=True, num_iteration=trees) < least] = then
    return 1 / (1 + np.exp(-odds))


def least(sure, counts):
    """The probability from which blocks are kept, as in HtmlPage."""
    order = np.argsort(-sure, kind="stable")
    found, taken = np.cumsum((sure * counts)[order]), np.cumsum(counts[order])
    f1 = 2 * found / np.maximum(1, taken + found[-1])
    return min(max(sure[order[f1.argmax()]], 0.3), 0.6)


def kept(texts, tags, sure):
    seen, out = set(), []
    threshold = least(sure, np.array([len(WORD.findall(t)) for t in texts], float))
    for t, tag, v in zip(texts, tags, sure):
        if v >= threshold and tag != "figcaption" and t not in seen:
            out.append(t)
            if len(t.split()) >= 8:
                seen.add(t)
    return out


def text(model, names, stage):
    used = model.feature_importance()
    out = [f"# Model of a page's blocks, {stage} of two: training/article/CARD.md. Form: BlockModel.",
           "features " + " ".join(names), "base 0"]
    if stage == "first":
        out.append("stop " + " ".join(f"{v:g}" for v in STOP))

    def walk(node):
        if "leaf_value" in node:
            return [f"{node['leaf_value']:.4g}"]
        assert node["decision_type"] == "<="
        name = names[node["split_feature"]]
        return [f"{name}<={node['threshold']:.8g}"] + walk(node["left_child"]) + walk(node["right_child"])

    for t in model.dump_model()["tree_info"]:
        out.append("tree " + " ".join(walk(t["tree_structure"])))
    print(f"{(used > 0).sum()} of {len(names)} features used")
    return "\n".join(out) + "\n"


def main():
    stage, features, naeb, wcxb, probabilities = sys.argv[1:6]
    golds = gold(naeb, wcxb)
    pages, x, names = load(features, golds)
    y, w, f = np.zeros(len(x)), np.zeros(len(x)), np.full(len(x), -1)
    for p, (a, texts, _) in pages.items():
        n = len(texts)
        y[a:a + n], words, size = labels(texts, golds[p][2])
        w[a:a + n] = np.minimum((np.minimum(words, 4 * size) + 0.5) / size * 1000, 300)
        f[a:a + n] = fold(golds[p][1])
    print("read", len(pages), "pages,", len(x), "blocks", flush=True)
    shown = x[:, names.index("first")] >= np.float32(HOPELESS) if stage == "second" else np.ones(len(x), bool)
    out = np.zeros(len(x))
    for k in range(FOLDS):
        seen = (f == k) & shown
        out[seen] = probability(stage, fit(stage, (f != k) & (f >= 0) & shown, x, y, w, names), x[seen])
    np.savetxt(probabilities, out, fmt="%.5f")
    for threshold in (0.4, 0.5):
        m = Measure(golds)
        for p, (a, texts, _) in pages.items():
            m.add(p, "\n".join(t for t, v in zip(texts, out[a:a + len(texts)]) if v >= threshold))
        m.show(f"{stage} {threshold}")
    if len(sys.argv) > 7:
        both = (out + np.loadtxt(sys.argv[7])) / 2
        m = Measure(golds)
        for p, (a, texts, tags) in pages.items():
            m.add(p, "\n".join(kept(texts, tags, both[a:a + len(texts)])))
        m.show("both")
    if len(sys.argv) > 6:
        model = text(fit(stage, (f >= 0) & shown, x, y, w, names), names, stage)
        with open(sys.argv[6], "w", encoding="utf-8") as o:
            o.write(model)
        print(os.path.getsize(sys.argv[6]), "bytes")


main()
