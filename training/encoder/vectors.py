"""Fits the head of the vectors that ships: the best linear map (ridge regression) from the mean states of three layers to the teacher's vectors, on
stretches of PolNeAR train in their context and sentences alone. The mean and the map commute, so that the map can be applied to every piece.

usage: vectors.py --run RUN/mean.pt --teacher-file teacher.pickle --base MODEL.onnx --tokenizer TOKENIZER.json --data DATA --frames frames.tsv --out vectors.npz
"""
import argparse
import pickle
import random

import numpy as np
import torch

import data as D
import measure
from model import VECTOR_LAYERS, Reader, load
from tokens import Pieces, batches, collate, windows

WINDOWS, ALONE, RIDGE = 1800, 18000, 1e-3


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


def main():
    arg = argparse.ArgumentParser()
    for n in ("run", "teacher-file", "base", "tokenizer", "data", "frames", "out"):
        arg.add_argument("--" + n, required=True)
    a = arg.parse_args()
    torch.set_num_threads(2)
    pieces = Pieces(a.tokenizer)
    m = Reader(load(a.base), {"statements": D.STATEMENTS, "names": D.NAMES}, D.ACTS)
    m.load_state_dict(torch.load(a.run)["model"])
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
    np.savez(a.out, weight=w.T.astype(np.float32), bias=(my - mx @ w).astype(np.float32))
    head = lambda s: s @ torch.from_numpy(w.astype(np.float32)) + torch.from_numpy((my - mx @ w).astype(np.float32))

    def heads(ids, mask, types):
        with torch.no_grad():
            s = torch.cat(m.enc.layers(*(torch.from_numpy(v) for v in (ids, mask, types)), VECTOR_LAYERS), 2)
            return {"vectors": head(s).numpy()}

    print("in context", len(x1), "alone", len(x2), measure.similarity(lambda t: measure.vectors(heads, t, pieces), a.data))


if __name__ == "__main__":
    main()
