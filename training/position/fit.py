"""Kinds of acts on sentences whose actors are given (PLOVER classes), by five folds: how far words and frames go.

python3 training/position/fit.py plv-train.tsv.gz triggers.tsv

triggers.tsv: a line a sentence in the same order: id, then KIND|entry|start|end|noun for each trigger of ActFinder.
"""
import csv, gzip, re, sys
import numpy as np
from scipy.sparse import hstack
from sklearn.feature_extraction import FeatureHasher
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict

SEED = 7
SIX = ["ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"]
KINDS = {"STATE": "", "DEMAND": "REQUEST", "APPEAL": "REQUEST", "PROPOSE": "AGREE", "AGREE": "AGREE", "WELCOME": "SUPPORT",
         "REJECT": "REJECT", "DENY": "REJECT", "DISPUTE": "REJECT", "ACCUSE": "ACCUSE", "WARN": "THREATEN", "THREATEN": "THREATEN",
         "CONSULT": "CONSULT", "COERCE": "COERCE", "AID": "AID", "MOBILIZE": "MOBILIZE", "WITHDRAW": "YIELD", "ASSAULT": "ASSAULT"}


def tokens(marked):
    text = re.sub(r"<s>.*?</s>", " xsourcex ", marked)
    text = re.sub(r"<t>.*?</t>", " xtargetx ", text)
    return re.findall(r"[a-z']+", text.lower().replace("’", "'"))


def place(i, s, t):
    low, high = min(s, t), max(s, t)
    return "before" if i < low else "between" if i < high else "after"


def features(row, triggers, words, frames):
    toks = tokens(row["marked_sentence"])
    s = toks.index("xsourcex") if "xsourcex" in toks else -1
    t = toks.index("xtargetx") if "xtargetx" in toks else len(toks)
    f = {}
    if words:
        stems = [w[:6] if len(w) > 7 else w for w in toks]
        for i, w in enumerate(stems):
            f["w " + w] = 1.0
            f[place(i, s, t) + " " + w] = 1.0
            if i:
                f["b " + stems[i - 1] + " " + w] = 1.0
        f["order " + str(s < t)] = 1.0
    if frames:
        text = row["sentence"]
        at = text.find(row["source"])
        to = text.find(row["target"])
        for x in triggers:
            kind, entry, a, _, noun = x.split("|")
            where = place(int(a), at, to if to >= 0 else len(text))
            for k in ("k " + kind, "k " + kind + noun, "e " + entry, where + " k " + kind):
                f[k] = 1.0
            if at >= 0 and int(a) > at and not any(n.startswith("first") for n in f):
                f["first " + kind] = 1.0
                f["first e " + entry] = 1.0
    return f


def report(name, gold, told):
    scores = f1_score(gold, told, labels=SIX, average=None, zero_division=0)
    print(name, "macro-F1 of six %.3f" % scores.mean(), " ".join("%s %.2f" % p for p in zip(SIX, scores)), flush=True)


def main():
    rows = list(csv.DictReader(gzip.open(sys.argv[1], "rt"), delimiter="\t"))
    trig = [l.rstrip("\n").split("\t")[1:] for l in open(sys.argv[2], encoding="utf-8")]
    assert len(rows) == len(trig)
    gold = np.array([r["gold_root"] for r in rows])
    # the frames alone: the first trigger behind the source that has a class
    alone = []
    for r, ts in zip(rows, trig):
        at = r["sentence"].find(r["source"])
        told = [(int(x.split("|")[2]), KINDS[x.split("|")[0]]) for x in ts if KINDS[x.split("|")[0]]]
        behind = [k for a, k in told if a > at] or [k for a, k in told]
        alone.append(behind[0] if behind else "NONE")
    six = np.isin(gold, SIX)
    report("frames alone, 15 classes", gold, alone)
    report("frames alone, 6 classes", gold[six], np.array(alone)[six])
    folds = StratifiedKFold(5, shuffle=True, random_state=SEED)
    for name, words, frames in (("words", 1, 0), ("frames", 0, 1), ("words and frames", 1, 1)):
        X = FeatureHasher(2 ** 16, alternate_sign=False).transform([features(r, t, words, frames) for r, t in zip(rows, trig)])
        for c in (1.0, 4.0):
            model = LogisticRegression(C=c, max_iter=400, class_weight="balanced")
            report("%s C=%g, 15 classes" % (name, c), gold, cross_val_predict(model, X, gold, cv=folds))
            report("%s C=%g, 6 classes" % (name, c), gold[six], cross_val_predict(model, X[six], gold[six], cv=folds))


main()
