"""Readers of the annotated sets, and the teacher of the vectors. DATA is the folder with quotes/, compare/, stories/ and events/."""
import csv
import gzip
import json
import re

import numpy as np

from tokens import WORD, Part, parts

STATEMENTS = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
NAMES = ["O"] + [p + t for t in ("person", "organisation", "place", "state", "other") for p in ("B-", "I-")]
ACTS = ["STATE", "DEMAND", "APPEAL", "PROPOSE", "AGREE", "WELCOME", "REJECT", "DENY", "DISPUTE", "ACCUSE", "WARN", "THREATEN", "CONSULT",
        "COERCE", "AID", "MOBILIZE", "WITHDRAW", "ASSAULT"]
NAME_OF = {"per": "person", "person": "person", "politician": "person", "org": "organisation", "organisation": "organisation",
           "organization": "organisation", "politicalparty": "organisation", "loc": "place", "location": "place", "country": "state",
           "misc": "other", "event": "other", "election": "other"}
PARAGRAPH = re.compile(r"[^\n]+")
BOUNDARY = re.compile(r"[,;:–—]|\b(?:that|and|but|which|who|while|after|before|because|if|when)\b")


def opened(path):
    return gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")


class Frames:
    """Kinds of acts by the words of a cue, longest form first."""

    def __init__(self, path):
        self.forms = {}
        for line in open(path, encoding="utf-8"):
            cell = line.rstrip("\n").split("\t")
            if not line.startswith("#") and len(cell) > 2 and not cell[1].endswith("/n"):
                for form in cell[2:]:
                    if "*" not in form:
                        self.forms.setdefault(tuple(form.split()), ACTS.index(cell[0]))

    def at(self, ws, i, end):
        for n in range(min(4, end - i), 0, -1):
            kind = self.forms.get(tuple(ws[i:i + n]))
            if kind is not None:
                return n, kind
        return 1, None


def polnear(path, pieces, frames):
    """Articles as lists of parts, with tags, links and acts; and the gold as spans of characters."""
    documents, gold = [], []
    for line in opened(path):
        d = json.loads(line)
        text, document = d["text"], []
        for m in PARAGRAPH.finditer(text):
            document += parts(text, m.start(), m.end(), pieces)
        starts = [(p.offsets[0][0], p.offsets[-1][1]) for p in document if p.words]
        document = [p for p in document if p.words]
        for key, q in enumerate(d["quotes"]):
            spans = [("content", x) for x in q["contents"]] + [("source", x) for x in q["sources"]] + ([("cue", q["cue"])] if q["cue"] else [])
            for role, x in spans:
                for p, (a, b) in zip(document, starts):
                    if b <= x["start"] or a >= x["end"]:
                        continue
                    inside = [i for i, (s, e) in enumerate(p.offsets) if s < x["end"] and e > x["start"]]
                    if not inside:
                        continue
                    for i in inside:
                        p.tags[i] = STATEMENTS.index(("B-" if i == inside[0] else "I-") + role)
                    p.links.append((role, inside[0], key))
                    if role == "cue":
                        lower, i = [w.lower() for w in p.words], inside[0]
                        while i <= inside[-1]:
                            n, kind = frames.at(lower, i, inside[-1] + 1)
                            if kind is not None:
                                p.acts.append((i, kind))
                            i += n
        for p in document:  # where spans overlap, the rest of the one that is cut begins anew
            for i, y in enumerate(p.tags):
                if STATEMENTS[y].startswith("I-") and (not i or STATEMENTS[p.tags[i - 1]][2:] != STATEMENTS[y][2:]):
                    p.tags[i] = y - 1
        documents.append(document)
        gold.append(d)
    return documents, gold


def states(path):
    out = set()
    for c in json.load(opened(path)):
        names = [c["name"]["common"], c["name"]["official"]] + c.get("altSpellings", []) + ["U.S.", "U.S", "US", "USA", "UK", "U.K.", "Britain"]
        out |= {n.lower() for n in names if len(n) > 2 or n in ("US", "UK")}
    return out


def entities(path, pieces, states, rng=None, copies=1):
    """Sentences with names, some of them joined to paragraphs as in life; documents of about 30 sentences."""
    sentences, now = [], []
    for line in opened(path):
        c = line.split()
        if not c:
            if now:
                sentences.append(now)
            now = []
        elif not c[0].startswith("-DOCSTART"):
            now.append((c[0], c[-1]))
    if now:
        sentences.append(now)
    documents, i = [], 0
    while i < len(sentences):
        if not documents or len(documents[-1]) >= 15:
            documents.append([])
        n = rng.choice((1, 1, 2, 3)) if rng else 1
        ws, ys = [], []
        for s in sentences[i:i + n]:
            if ws and len(ws) + len(s) > 110:
                break
            for w, y in zip((w for w, _ in s[:120]), tagged(s[:120], states)):  # "U.S." is one word there and four in a text
                inner = WORD.findall(w) or [w]
                ws += inner
                ys += [y] + [y + 1 if y and NAMES[y].startswith("B-") else y] * (len(inner) - 1)
            i += 1
        p = part(ws, pieces)
        p.tags = ys
        documents[-1].append(p)
    return documents * copies


def part(ws, pieces):
    inside, qs = False, []
    for w in ws:
        if w in ('"', "“", "”", "``", "''"):
            inside = w in ("“", "``") or (w == '"' and not inside)
            qs.append(2)
        else:
            qs.append(1 if inside else 0)
    return Part(ws, [(k, k + 1) for k in range(len(ws))], pieces, qs)


def tagged(sentence, states):
    out, k = [0] * len(sentence), 0
    label = lambda y: NAME_OF.get(y[2:].lower(), "other")
    while k < len(sentence):
        y = sentence[k][1]
        if y == "O":
            k += 1
            continue
        j = k + 1
        while j < len(sentence) and sentence[j][1] == "I-" + y[2:]:
            j += 1
        kind = label(y)
        if kind == "place" and " ".join(w for w, _ in sentence[k:j]).lower() in states:
            kind = "state"
        out[k] = NAMES.index("B-" + kind)
        out[k + 1:j] = [NAMES.index("I-" + kind)] * (j - k - 1)
        k = j
    return out


def spans_for_vectors(documents, texts, rng):
    """Sentences, and as many stretches between boundaries, of every part: adds (from, to, row) to the parts, returns their texts."""
    out = []
    for document, text in zip(documents, texts):
        for p in document:
            i, cuts = 0, []
            for k, w in enumerate(p.words):
                if w in ".!?" and (k + 1 == len(p.words) or p.words[k + 1][0].isupper() or p.words[k + 1] in "”\"“"):
                    cuts.append((i, k + 1))
                    i = k + 1
            if i < len(p.words):
                cuts.append((i, len(p.words)))
            for a, b in cuts:
                if b - a < 3:
                    continue
                marks = [a] + [k for k in range(a + 2, b - 1) if BOUNDARY.fullmatch(p.words[k])] + [b]
                chosen = {(a, b)}
                if len(marks) > 2:
                    x = rng.randrange(len(marks) - 1)
                    y = rng.randrange(x + 1, min(len(marks), x + 4))
                    s = marks[x] + (1 if not p.words[marks[x]].isalnum() else 0)
                    if marks[y] - s >= 4:
                        chosen.add((s, marks[y]))
                for s, e in sorted(chosen):
                    p.vectors.append((s, e, len(out)))
                    out.append(text[p.offsets[s][0]:p.offsets[e - 1][1]])
    return out


def alone(data, rng, most=45000):
    """Sentences that stand alone: leads and titles, captions, paraphrases. None of a set that is measured."""
    out = []
    for line in opened(data + "/stories/allsides-train.jsonl.gz"):
        d = json.loads(line)
        out += [d["title"]] + re.split(r"(?<=[.!?])\s+(?=[A-Z“\"])", d["text"])
    for line in opened(data + "/compare/stsb-train.csv.gz"):
        out += line.rstrip("\n").split("\t")[5:7]
    for line in opened(data + "/compare/mrpc-train.tsv.gz"):
        out += line.rstrip("\n").split("\t")[-2:]
    for row in csv.DictReader(opened(data + "/compare/qa-align-scu-train.csv.gz")):
        out += [row["text"], row["scu_label"]]
    out = sorted({t.strip() for t in out if t and 12 <= len(t.strip()) <= 600})
    rng.shuffle(out)
    return out[:most]


def documents_alone(texts, pieces):
    out = []
    for row, t in enumerate(texts):
        ps = parts(t, 0, len(t), pieces)[:1]
        if ps and ps[0].words:
            ps[0].vectors.append((0, len(ps[0].words), row))
            out.append(ps)
    return out


class Teacher:
    """Vectors of the teacher, the opening state of length one, kept in a file by the texts asked for."""

    def __init__(self, model, tokenizer):
        import onnxruntime
        from tokenizers import Tokenizer
        options = onnxruntime.SessionOptions()
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self.session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self.tokenizer = Tokenizer.from_file(tokenizer)
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(254)

    def __call__(self, texts, tokens=4096):
        ids = [e.ids for e in self.tokenizer.encode_batch(list(texts))]
        out = np.zeros((len(ids), 384), np.float16)
        order, i = sorted(range(len(ids)), key=lambda k: len(ids[k])), 0
        while i < len(order):
            j = i
            while j < len(order) and (j - i + 1) * len(ids[order[j]]) <= tokens:
                j += 1
            b, t = order[i:j], len(ids[order[j - 1]])
            x, m = np.zeros((len(b), t), np.int64), np.zeros((len(b), t), np.int64)
            for r, k in enumerate(b):
                x[r, :len(ids[k])], m[r, :len(ids[k])] = ids[k], 1
            h = self.session.run(None, {"input_ids": x, "attention_mask": m, "token_type_ids": np.zeros_like(x)})[0][:, 0]
            out[b] = h / np.linalg.norm(h, axis=1, keepdims=True)
            i = j
        return out
