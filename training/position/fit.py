"""Fits the classifier of acts (ActClassifier): PLOVER classes of sentences whose two parties are given.

python3 training/position/fit.py ACTS.tsv OUT.bin

ACTS.tsv is what DumpActs writes: class, bins, the vector of the model, the vector of the plain encoder (not trained on, only measured).
Prints figures by five folds, the mean of three seeds.
"""
import struct, sys
import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold

BINS, C, WEIGHT, SEEDS = 1 << 15, 2.0, 2.0, (7, 8, 9)
CLASSES = ["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION",
           "MOBILIZE", "COERCE", "ASSAULT"]
SIX = ["ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"]


def load(path):
    gold, rows, columns, model, plain = [], [], [], [], []
    for i, line in enumerate(open(path, encoding="utf-8")):
        kind, bins, v, p = line.rstrip("\n").split("\t")
        gold.append(CLASSES.index(kind))
        for b in bins.split():
            rows.append(i); columns.append(int(b))
        model.append([float(x) for x in v.split()]); plain.append([float(x) for x in p.split()])
    words = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(gold), BINS))
    return np.array(gold), words, np.array(model), np.array(plain)


def join(words, vectors):
    return hstack([words, csr_matrix(WEIGHT * vectors)]).tocsr()


def fit(x, y, c=C):
    return LogisticRegression(C=c, max_iter=600, class_weight="balanced").fit(x, y)


def folds(gold, words, model, plain, c=C):
    """Macro-F1 of the six verbal classes: among themselves, with the vector of the model and the plain one, and among all fifteen."""
    six = [CLASSES.index(k) for k in SIX]
    told = []
    for seed in SEEDS:
        probabilities = np.zeros((2, len(gold), len(CLASSES)))
        for train, test in StratifiedKFold(5, shuffle=True, random_state=seed).split(gold, gold):
            x, y = join(words[train], model[train]), gold[train]
            m = fit(x, y, c)
            for k, v in enumerate((model, plain)):
                probabilities[k, test] = m.predict_proba(join(words[test], v[test]))
        verbal = np.isin(gold, six)
        among = [np.array(six)[probabilities[k][verbal][:, six].argmax(1)] for k in (0, 1)]
        told.append([f1_score(gold[verbal], a, labels=six, average="macro") for a in among]
                    + [f1_score(gold, probabilities[0].argmax(1), labels=six, average="macro"), np.mean(probabilities[0].argmax(1) == gold)])
    return np.array(told)


def main(path, out):
    gold, words, model, plain = load(path)
    print("macro-F1 of the six among themselves %.3f, with plain vectors %.3f; of the six among fifteen %.3f; accuracy of fifteen %.3f"
          % tuple(folds(gold, words, model, plain).mean(0)))
    m = fit(join(words, model), gold)
    assert list(m.classes_) == list(range(len(CLASSES)))
    with open(out, "wb") as o:
        o.write(struct.pack(">i", model.shape[1]))
        for c in range(len(CLASSES)):
            w, v = m.coef_[c][:BINS], WEIGHT * m.coef_[c][BINS:]
            scales = np.abs(w).max() / 127, np.abs(v).max() / 127
            o.write(struct.pack(">fff", m.intercept_[c], *scales))
            o.write(np.rint(w / scales[0]).astype(np.int8).tobytes()); o.write(np.rint(v / scales[1]).astype(np.int8).tobytes())


if __name__ == "__main__":
    main(*sys.argv[1:3])
