"""Figures on the development sets, from any function that gives the heads of a batch."""
import csv
import gzip
import itertools

import numpy as np

import data as D
from model import LINK, best
from tokens import CONTEXT, MOST_PIECES_OF_A_WINDOW, batches, collate, windows


def softmax(x):
    e = np.exp(x - x.max())
    return e / e.sum()


def decode(heads, documents, head, chain, context=CONTEXT, most=MOST_PIECES_OF_A_WINDOW):
    """Labels and heads by part: {id(part): (labels, rows)}; `heads` maps (ids, mask, types) to {head: array}."""
    out, steps, start = {}, *chain
    ws = [w for d in documents for w in windows(d, None, context, most)]
    for b in batches(ws, 4096):
        ids, mask, types, first, tags, seen = (x.numpy() for x in collate(b))
        h = heads(ids, mask, types)
        for r, w in enumerate(b):
            y = best(h[head][r][w.first], steps, start)
            for k, p in enumerate(w.parts):
                a = w.base[k]
                rows = {n: v[r][w.first[a:a + len(p.words)]] for n, v in h.items() if n == "links"}
                rows["none"] = h["links"][r][0]
                out[id(p)] = (y[a:a + len(p.words)], rows)
    return out


def spans(ys, labels):
    out, k = [], 0
    while k < len(ys):
        y = labels[ys[k]]
        if y == "O":
            k += 1
            continue
        j = k + 1
        while j < len(ys) and labels[ys[j]] == "I-" + y[2:]:
            j += 1
        out.append((y[2:], k, j))
        k = j
    return out


def f1(right, found, gold):
    return 200 * right / max(1, found + gold)


def link(sp, rows):
    """Each content chooses a cue or none, each cue a source or none; contents without cue stand alone."""
    v, none = rows["links"], rows["none"]
    part = lambda x, k: x[..., k * LINK:(k + 1) * LINK]
    cues, sources = [s for s in sp if s[0] == "cue"], [s for s in sp if s[0] == "source"]
    quotes = {c: [[], []] for c in cues}
    lone = []
    for s in sp:
        if s[0] == "content":
            keys = [part(v[c[1]], 1) for c in cues] + [part(none, 1)]
            p = np.array([part(v[s[1]], 0) @ k for k in keys])
            if cues:
                quotes[cues[int(p[:-1].argmax())]][1].append(s)
            else:
                lone.append(s)
    for c in cues:
        keys = [part(v[s[1]], 3) for s in sources] + [part(none, 3)]
        p = np.array([part(v[c[1]], 2) @ k for k in keys])
        if p.argmax() < len(sources):
            quotes[c][0].append(sources[int(p.argmax())])
    taken = {s for q in quotes.values() for s in q[0]}
    for s in sources:  # a source nobody chose goes to the cue that likes it best, if that has none
        if s not in taken and cues:
            c = max(cues, key=lambda c: float(part(v[c[1]], 2) @ part(v[s[1]], 3)))
            quotes[c][0].append(s)
    return [(c, *q) for c, q in quotes.items()] + ([(None, [], lone)] if lone else [])


def statements(heads, documents, gold, chain, *window):
    """Exact span F1 of the three roles and F1 of pairs (content overlaps by half, sources overlap)."""
    got = decode(heads, documents, "statements", chain, *window)
    count = {r: [0, 0, 0] for r in ("source", "cue", "content")}
    tp = predicted = found = total = 0
    for document, d in zip(documents, gold):
        pred, words = [], [o for p in document for o in p.offsets]
        base, at = 0, {}
        for p in document:
            ys, rows = got[id(p)]
            sp = spans(ys, D.STATEMENTS)
            for role in count:
                a, b = {s for s in spans(p.tags, D.STATEMENTS) if s[0] == role}, {s for s in sp if s[0] == role}
                count[role][0] += len(a & b)
                count[role][1] += len(b)
                count[role][2] += len(a)
            for c, src, con in link(sp, rows):
                if src or con:
                    pred.append((words_of(src, base), words_of(con, base)))
            base += len(p.words)
        starts, ends = np.array([a for a, _ in words]), np.array([b for _, b in words])
        toks = lambda xs: frozenset(itertools.chain.from_iterable(
            range(np.searchsorted(ends, x["start"], "right"), np.searchsorted(starts, x["end"], "left")) for x in xs))
        g = [(toks(q["sources"]), toks(q["contents"])) for q in d["quotes"]]
        same = lambda p, q: len(p[1] & q[1]) * 2 >= len(p[1] | q[1]) > 0 and bool(p[0] & q[0] or not (p[0] or q[0]))
        tp += sum(any(same(p, q) for q in g) for p in pred)
        found += sum(any(same(p, q) for p in pred) for q in g)
        predicted += len(pred)
        total += len(g)
    out = {r: round(f1(*c), 1) for r, c in count.items()}
    p, r = tp / max(1, predicted), found / max(1, total)
    out["pair"] = round(200 * p * r / max(1e-9, p + r), 1)
    return out


def words_of(sp, base):
    return frozenset(base + i for _, a, b in sp for i in range(a, b))


def names(heads, documents, chain):
    got = decode(heads, documents, "names", chain)
    five, four = [0, 0, 0], [0, 0, 0]
    for d in documents:
        for p in d:
            g, h = set(spans(p.tags, D.NAMES)), set(spans(got[id(p)][0], D.NAMES))
            for c, x, y in ((five, g, h), (four, merged(g), merged(h))):
                c[0] += len(x & y)
                c[1] += len(y)
                c[2] += len(x)
    return {"five kinds": round(f1(*five), 1), "state as place": round(f1(*four), 1)}


def merged(sp):
    return {("place" if k == "state" else k, a, b) for k, a, b in sp}


def vectors(heads, texts, pieces):
    documents = D.documents_alone(texts, pieces)
    out = np.zeros((len(texts), 384), np.float32)
    ws = [w for d in documents for w in windows(d)]
    for b in batches(ws, 4096):
        ids, mask, types, *_ = (x.numpy() for x in collate(b))
        h = heads(ids, mask, types)["vectors"]
        for r, w in enumerate(b):
            v = h[r][1:len(w.ids) - 1].mean(0)
            out[w.parts[0].vectors[0][2]] = v / np.linalg.norm(v)
    return out


def similarity(encode, data):
    """Spearman on STS-B dev, and average precision on SCU val of cosines of vectors less their topic's mean."""
    from scipy.stats import spearmanr
    from sklearn.metrics import average_precision_score
    rows = [l.rstrip("\n").split("\t") for l in gzip.open(data + "/compare/stsb-dev.csv.gz", "rt")]
    rows = [c for c in rows if len(c) >= 7]
    a, b = encode([c[5] for c in rows]), encode([c[6] for c in rows])
    sts = spearmanr((a * b).sum(1), [float(c[4]) for c in rows])[0]
    topics = {}
    for r in csv.DictReader(gzip.open(data + "/compare/qa-align-scu-val.csv.gz", "rt")):
        topics.setdefault(r["topic"], {}).setdefault(r["abs_sent_id"], [r["text"], set()])[1].add(r["abs_scu_id"])
    y, s = [], []
    for t in (list(t.values()) for t in topics.values() if len(t) >= 6):
        v = encode([x[0] for x in t])
        v = v - v.mean(0)
        v /= np.linalg.norm(v, axis=1, keepdims=True)
        for i, j in itertools.combinations(range(len(t)), 2):
            y.append(bool(t[i][1] & t[j][1]))
            s.append(float(v[i] @ v[j]))
    return {"STS-B dev": round(float(sts), 4), "SCU val AP": round(float(average_precision_score(y, s)), 4)}
