"""Fits the head of the vectors that ships: the best linear map (ridge regression) from the mean states of three layers to the teacher's vectors, on
stretches of PolNeAR train in their context and sentences alone. The mean and the map commute, so that the map can be applied to every piece. Then the map is
drawn toward what people call alike: pairs of STS-B train in their order (CoSENT), while vectors of other sentences stay where they were.

usage: vectors.py --run RUN/mean.pt --teacher-file teacher.pickle --base MODEL.onnx --tokenizer TOKENIZER.json --data DATA --frames frames.tsv --out vectors.npz
"""
import argparse
import pickle
import random

import numpy as np
import torch
import torch.nn.functional as F

import data as D
import measure
from model import VECTOR_LAYERS, Reader, load
from tokens import Pieces, batches, collate, windows

WINDOWS, ALONE, RIDGE = 1800, 18000, 1e-3
PEOPLE, EPOCHS, ANCHORS = .1, 6, 12000  # weight of what people say, rounds over it, sentences that hold the map where it was


def features(m, documents, targets, most):
    xs, ys = [], []
    ws = [w for d in documents for w in windows(d)]
    random.Random(1).shuffle(ws)
    with torch.no_grad():
        for b in batches(ws[:most], 4096):
            ids, mask, types, *_ = collate(b)
            states = torch.cat(m.enc.layers(ids, mask, types, VECTOR_LAYERS), 2)
            for r, w in enumerate(b):
                for k, p in enumerate(w.parts):
                    for i, j, row in p.vectors:
                        xs.append(states[r, w.first[w.base[k] + i]:w.first[w.base[k] + j]].mean(0).numpy())
                        ys.append(targets[row].astype(np.float32))
    return np.stack(xs), np.stack(ys)


def of_texts(m, texts, pieces):
    """Mean states of sentences that stand alone, one row a text."""
    out = torch.zeros(len(texts), 384 * len(VECTOR_LAYERS))
    with torch.no_grad():
        for b in batches([w for d in D.documents_alone(texts, pieces) for w in windows(d)], 4096):
            ids, mask, types, *_ = collate(b)
            states = torch.cat(m.enc.layers(ids, mask, types, VECTOR_LAYERS), 2)
            for r, w in enumerate(b):
                out[w.parts[0].vectors[0][2]] = states[r, 1:len(w.ids) - 1].mean(0)
    return out


def drawn(m, pieces, data, weight, bias):
    """The map, drawn toward the order in which people rank pairs of STS-B train."""
    torch.manual_seed(1)
    rows = [l.rstrip("\n").split("\t") for l in D.opened(data + "/compare/stsb-train.csv.gz")]
    rows = [c for c in rows if len(c) >= 7]
    y = torch.tensor([float(c[4]) for c in rows])
    left, right = of_texts(m, [c[5] for c in rows], pieces), of_texts(m, [c[6] for c in rows], pieces)
    others = of_texts(m, sorted(set(D.alone(data, random.Random(7))[:ANCHORS])), pieces)
    held = F.normalize(others @ weight.T + bias, dim=1)
    middle = held.mean(0)
    w, b = weight.clone().requires_grad_(True), bias.clone().requires_grad_(True)
    optimiser = torch.optim.Adam([w, b], lr=2e-4)
    of = lambda x: F.normalize(x @ w.T + b, dim=1)
    g = torch.Generator().manual_seed(1)
    for _ in range(EPOCHS):
        for i in torch.randperm(len(y), generator=g).split(128):
            cosine = 20 * (of(left[i]) * of(right[i])).sum(1)
            wrong = (cosine[:, None] - cosine[None])[y[i][:, None] < y[i][None]]
            k = torch.randint(len(others), (256,), generator=g)
            v = of(others[k])
            drift = (1 - (v * held[k]).sum(1)).mean() + (1 - F.cosine_similarity(v - middle, held[k] - middle)).mean()
            loss = PEOPLE * torch.logsumexp(torch.cat([torch.zeros(1), wrong]), 0) + 20 * drift
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return w.detach(), b.detach()


def main():
    arg = argparse.ArgumentParser()
    for n in ("run", "teacher-file", "base", "tokenizer", "data", "frames", "out"):
        arg.add_argument("--" + n, required=True)
    a = arg.parse_args()
    torch.set_num_threads(2)
    pieces = Pieces(a.tokenizer)
    m = Reader(load(a.base), {"statements": D.STATEMENTS, "names": D.NAMES}, D.ACTS)
    m.load_state_dict(torch.load(a.run, map_location="cpu")["model"])
    m.eval()
    train, gold = D.polnear(a.data + "/quotes/polnear/train.jsonl.gz", pieces, D.Frames(a.frames))
    lone_texts = D.alone(a.data, random.Random(7))
    span_texts = D.spans_for_vectors(train, [g["text"] for g in gold], random.Random(9))
    key, in_context, alone = pickle.load(open(a.teacher_file, "rb"))
    assert key == (len(span_texts), len(lone_texts))
    x1, y1 = features(m, train, in_context, WINDOWS)
    x2, y2 = features(m, D.documents_alone(lone_texts, pieces), alone, ALONE)
    x, y = np.concatenate([x1, x2]), np.concatenate([y1, y2])
    mx, my = x.mean(0), y.mean(0)
    z = x - mx
    g = z.T @ z
    g[np.diag_indices_from(g)] += RIDGE * np.trace(g) / len(g)
    w = np.linalg.solve(g, z.T @ (y - my))
    weight, bias = torch.from_numpy(w.T.astype(np.float32)), torch.from_numpy((my - mx @ w).astype(np.float32))
    weight, bias = drawn(m, pieces, a.data, weight, bias)
    np.savez(a.out, weight=weight.numpy(), bias=bias.numpy())
    head = lambda states: states @ weight.T + bias

    def heads(ids, mask, types):
        with torch.no_grad():
            s = torch.cat(m.enc.layers(*(torch.from_numpy(v) for v in (ids, mask, types)), VECTOR_LAYERS), 2)
            return {"vectors": head(s).numpy()}

    print("in context", len(x1), "alone", len(x2), measure.similarity(lambda t: measure.vectors(heads, t, pieces), a.data))


if __name__ == "__main__":
    main()
