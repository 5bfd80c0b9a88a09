"""Words, wordpieces and windows: what the encoder sees, in training as in org.crossread.models.

A word is a run of letters, digits and underscores, or one other mark. Each word is cut into wordpieces by itself. A window is
[CLS] context paragraph [SEP] paragraph [SEP] ..., the context being the last pieces before it, which are not labelled. The type of a
piece tells what the lower-cased vocabulary cannot: the case of its word, and whether the word stands in quotation marks.
"""
import random
import re

import numpy as np
import torch
from tokenizers import Tokenizer

CLS, SEP, UNKNOWN = 101, 102, 100
WORD = re.compile(r"\w+|[^\w\s]")
CASES, QUOTES = 7, 3
TYPES = CASES * QUOTES
MOST_PIECES_OF_A_WORD = 12
MOST_PIECES_OF_A_PART = 200  # a longer paragraph is cut, at the end of a sentence where there is one
MOST_PIECES_OF_A_WINDOW = 254
CONTEXT = 32
SHOWN = {"case", "quotes"}  # what the type of a piece tells; less of it only to measure what it brings


def words(text, start=0, end=None):
    return [(m.start(), m.end()) for m in WORD.finditer(text, start, len(text) if end is None else end)]


def case_of(word):
    """0 lower, 1 has a digit and no letter, 2 mark, 3 Title, 4 one capital, 5 CAPITALS, 6 other."""
    if not any(c.isalpha() for c in word):
        return 1 if any(c.isdigit() for c in word) else 2
    if word.islower():
        return 0
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return 3 if len(word) > 1 else 4
    return 5 if word.isupper() else 6


def quotation_of(ws):
    """0 outside, 1 inside, 2 the mark; an open quotation runs to the end of the paragraph."""
    inside, out = False, []
    for w in ws:
        if w in "“”\"":
            inside = w == "“" or (w == '"' and not inside)
            out.append(2)
        else:
            out.append(1 if inside else 0)
    return out


class Pieces:
    def __init__(self, path):
        self.tokenizer = Tokenizer.from_file(path)
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.known = {}

    def __call__(self, word):
        ids = self.known.get(word)
        if ids is None:
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids[:MOST_PIECES_OF_A_WORD] or [UNKNOWN]
            self.known[word] = ids
        return ids


class Part:
    """A paragraph or a part of a long one. Spans and links count its words."""

    __slots__ = ("words", "offsets", "ids", "types", "size", "tags", "starts", "links", "vectors", "acts", "continues", "soft")

    def __init__(self, ws, offsets, pieces, quotations, continues=False):
        self.words, self.offsets, self.continues = ws, offsets, continues
        self.ids = [pieces(w) for w in ws]
        self.types = [("case" in SHOWN) * case_of(w) * QUOTES + ("quotes" in SHOWN) * q for w, q in zip(ws, quotations)]
        self.size = sum(map(len, self.ids))
        self.tags = [0] * len(ws)
        self.links = []  # (role, first word, keys of quotations)
        self.vectors = []  # (from word, to word, row of the teacher)
        self.acts = []  # (word, kind)
        self.soft = None  # beliefs: of each word (labels), of each step between words (labels, labels)


def parts(text, start, end, pieces):
    """The paragraph text[start:end] as parts."""
    off = words(text, start, end)
    ws = [text[a:b] for a, b in off]
    qs = quotation_of(ws)
    n = [len(pieces(w)) for w in ws]
    out, i = [], 0
    while i < len(ws):
        j, total = i, 0
        while j < len(ws) and total + n[j] <= MOST_PIECES_OF_A_PART:
            total += n[j]
            j += 1
        if j < len(ws):
            for e in range(j - 1, i + (j - i) // 2, -1):
                if ws[e] in ".!?”\"":
                    j = e + 1
                    break
        out.append(Part(ws[i:j], off[i:j], pieces, qs[i:j], i > 0))
        i = j
    return out


def windows(document, rng=None, context=CONTEXT, most=MOST_PIECES_OF_A_WINDOW):
    """Windows of a document's parts; with rng the first is of random size, so that cut points differ every epoch."""
    out, i = [], 0
    while i < len(document):
        cap = rng.randint(60, most) if rng and not i else most
        left, n = [], 0
        if i and context:
            flat = [(w, t) for p in document[max(0, i - 2):i] for w, t in zip(p.ids + [[SEP]], p.types + [0])]
            for w, t in reversed(flat):
                if n + len(w) > context:
                    break
                left.append((w, t))
                n += len(w)
            left.reverse()
        j = i
        while j < len(document) and (j == i or n + document[j].size + 1 <= cap):
            n += document[j].size + 1
            j += 1
        out.append(Window(left, document[i:j]))
        i = j
    return out


class Window:
    """ids and types of the pieces; for every word (and [SEP]) the place of its first piece and its tag; (part, word) of each."""

    __slots__ = ("ids", "types", "first", "tags", "slots", "parts", "base")

    def __init__(self, left, ps):
        self.ids, self.types, self.first, self.tags, self.slots = [CLS], [0], [], [], []
        self.parts, self.base = ps, []
        for w, t in left:
            self.ids += w
            self.types += [t] * len(w)
        for k, p in enumerate(ps):
            self.base.append(len(self.first))
            for i, (w, t) in enumerate(zip(p.ids, p.types)):
                self.first.append(len(self.ids))
                self.tags.append(p.tags[i])
                self.slots.append((k, i))
                self.ids += w
                self.types += [t] * len(w)
            self.first.append(len(self.ids))
            self.tags.append(0)
            self.slots.append(None)
            self.ids.append(SEP)
            self.types.append(0)


def batches(ws, tokens, rng=None, most=64):
    """Batches of windows of like length, about `tokens` padded pieces each."""
    order = sorted(range(len(ws)), key=lambda i: len(ws[i].ids) + (rng.random() * 16 if rng else 0))
    out, batch = [], []
    for i in order:
        if batch and ((len(batch) + 1) * len(ws[i].ids) > tokens or len(batch) >= most):
            out.append(batch)
            batch = []
        batch.append(ws[i])
    if batch:
        out.append(batch)
    if rng:
        rng.shuffle(out)
    return out


def collate(batch):
    b, t, w = len(batch), max(len(x.ids) for x in batch), max(len(x.first) for x in batch)
    ids, types, mask = (np.zeros((b, t), np.int64) for _ in range(3))
    first, tags = np.zeros((b, w), np.int64), np.zeros((b, w), np.int64)
    seen = np.zeros((b, w), np.float32)
    for r, x in enumerate(batch):
        ids[r, :len(x.ids)], types[r, :len(x.ids)], mask[r, :len(x.ids)] = x.ids, x.types, 1
        first[r, :len(x.first)], tags[r, :len(x.first)], seen[r, :len(x.first)] = x.first, x.tags, 1
    return tuple(torch.from_numpy(a) for a in (ids, mask, types, first, tags, seen))
