"""Fine-tunes the small encoder for all its heads at once. See CARD.md for the command that made what ships.

usage: train.py --base MODEL.onnx --tokenizer TOKENIZER.json --teacher MODEL.onnx --data DATA --frames frames.tsv --out RUN
"""
import argparse
import json
import os
import pickle
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

import data as D
import measure
from model import LINK, Chain, Reader, at, drop, load
import tokens
from tokens import CONTEXT, MOST_PIECES_OF_A_WINDOW, TYPES, Pieces, batches, collate, windows

arg = argparse.ArgumentParser()
for n in ("base", "tokenizer", "teacher", "data", "frames", "out"):
    arg.add_argument("--" + n, required=True)
arg.add_argument("--start", help="weights to go on from, with a fresh schedule")
arg.add_argument("--epochs", type=int, default=4)
arg.add_argument("--names_epochs", type=int, default=3)
arg.add_argument("--alone_epochs", type=int, default=1)
arg.add_argument("--rate", type=float, default=1.5e-4)
arg.add_argument("--decay", type=float, default=1.0, help="of the rate, for each layer further down")
arg.add_argument("--head_rate", type=float, default=1e-3)
arg.add_argument("--chain_rate", type=float, default=5e-3)
arg.add_argument("--tokens", type=int, default=2048)
arg.add_argument("--warm", type=float, default=.08)
arg.add_argument("--context", type=int, default=CONTEXT)
arg.add_argument("--seed", type=int, default=1)
arg.add_argument("--threads", type=int, default=2)
arg.add_argument("--device", default="cpu", help="cpu, or cuda: some twenty times as fast")
arg.add_argument("--average", type=float, default=.995, help="of the running mean of weights, taken every fifth step")
arg.add_argument("--vector_weight", type=float, default=.5)
arg.add_argument("--link_weight", type=float, default=.1)
arg.add_argument("--act_weight", type=float, default=.05)
arg.add_argument("--articles", type=int, default=0, help="of PolNeAR train, drawn with a fixed seed; 0: all")
arg.add_argument("--half", type=int, choices=(0, 1), help="of those articles, to foretell the cues of the other half")
arg.add_argument("--fold", type=int, help="the fifth of the articles (0 to 4) to leave out, for a run that labels it")
arg.add_argument("--tutors", help="runs' weights, parted by commas: their mean belief is learned too; of an article, that of runs it was left out of")
arg.add_argument("--gold", type=float, default=.5, help="share of the annotators in what is learned with tutors")
arg.add_argument("--leads", type=int, default=0, help="leads without labels that the tutors label")
arg.add_argument("--without", default="", help="any of case, quotes, chain, parted by commas")
arg.add_argument("--window", type=int, default=MOST_PIECES_OF_A_WINDOW)
arg.add_argument("--cues", help="three runs' weights, parted by commas: of half 0, half 1 and the whole, whose cues are shown in a second pass")
arg.add_argument("--silver", help="two runs' weights, parted by a comma: the other articles are read where both agree")
arg.add_argument("--seldom", action="store_true", help="figures at the end only")
arg.add_argument("--limit", type=int, default=0, help="articles and sentences, to try the program")
A = arg.parse_args()
os.makedirs(A.out, exist_ok=True)
LOG = open(A.out + "/log.txt", "a", encoding="utf-8")


def log(*a):
    line = time.strftime("%H:%M:%S ") + " ".join(map(str, a))
    print(line, flush=True)
    LOG.write(line + "\n")
    LOG.flush()


log(vars(A))
torch.set_num_threads(A.threads)
torch.set_default_device(A.device)
HERE = torch.device(A.device)
torch.manual_seed(A.seed)
R = random.Random(A.seed)
tokens.SHOWN -= set(A.without.split(","))
Chain.plain = "chain" in A.without.split(",")
pieces = Pieces(A.tokenizer)
frames = D.Frames(A.frames)
train, gold = D.polnear(A.data + "/quotes/polnear/train.jsonl.gz", pieces, frames)
dev, dev_gold = D.polnear(A.data + "/quotes/polnear/dev.jsonl.gz", pieces, frames)
states = D.states(A.data + "/events/countries.json.gz")
ner = lambda n, **kw: D.entities(f"{A.data}/quotes/ner/{n}.txt.gz", pieces, states, **kw)
politics = ner("politics-train", rng=random.Random(3), copies=4)
conll_dev, politics_dev = ner("conll2003-dev"), ner("politics-dev")
others = []
if A.articles:
    order = list(range(len(train)))
    random.Random(13).shuffle(order)
    others = [train[i] for i in order[A.articles:2 * A.articles]]
    order = order[:A.articles][A.half::2] if A.half is not None else order[:A.articles]
    train, gold = [train[i] for i in order], [gold[i] for i in order]
articles = list(train)
if A.fold is not None:
    kept_articles = [i for i in range(len(train)) if i % 5 != A.fold]
    train, gold = [train[i] for i in kept_articles], [gold[i] for i in kept_articles]
bare = not (A.vector_weight or A.alone_epochs)  # no vectors are trained: to compare recipes for statements
lone_texts = [] if bare else D.alone(A.data, random.Random(7))
span_texts = [] if bare else D.spans_for_vectors(train, [g["text"] for g in gold], random.Random(9))
if A.limit:
    train, lone_texts, conll_dev, politics_dev, dev, dev_gold = train[:A.limit], lone_texts[:50], conll_dev[:3], politics_dev[:3], dev[:5], dev_gold[:5]
lone = D.documents_alone(lone_texts, pieces)

kept = os.path.dirname(A.out.rstrip("/")) + "/teacher.pickle"
if bare:
    targets, lone_targets = np.zeros((0, 384), np.float16), np.zeros((1, 384), np.float16)
elif os.path.exists(kept) and not A.limit:
    key, targets, lone_targets = pickle.load(open(kept, "rb"))
    assert key == (len(span_texts), len(lone_texts)), "the teacher's file is of other texts: delete " + kept
else:
    teacher = D.Teacher(A.teacher, A.tokenizer)
    targets, lone_targets = (teacher(span_texts) if not A.limit else np.random.randn(len(span_texts), 384).astype(np.float16)), teacher(lone_texts)
    if not A.limit:
        pickle.dump(((len(span_texts), len(lone_texts)), targets, lone_targets), open(kept, "wb"))
log("articles", len(train), "spans", len(span_texts), "alone", len(lone_texts))
targets, lone_targets = torch.from_numpy(targets).to(HERE), torch.from_numpy(lone_targets).to(HERE)
middle = F.normalize(lone_targets.float().mean(0), dim=0) * lone_targets.float().mean(0).norm()

m = Reader(load(A.base, TYPES * (2 if A.cues else 1)), {"statements": D.STATEMENTS, "names": D.NAMES}, D.ACTS).to(HERE)


def other_run(weights):
    other = torch.load(weights, map_location=HERE)
    reader = Reader(load(other["arguments"]["base"]), m.tags, D.ACTS).to(HERE)
    reader.load_state_dict(other["model"], strict=False)  # frozen word embeddings may be left out
    return reader.eval(), other["arguments"]


def heads_of(reader, names):
    def heads(ids, mask, types):
        with torch.no_grad():
            x = reader.states(*(torch.from_numpy(a).to(HERE) for a in (ids, mask, types)))
            return {n: reader.heads[n](x).cpu().numpy() for n in names}

    return heads


def read(weights, documents):
    """Labels of statements of every part, by the weights of another run."""
    reader, _ = other_run(weights)
    decoded = measure.decode(heads_of(reader, ("statements", "links")), documents, "statements", reader.chains["statements"].matrices())
    return {k: v[0] for k, v in decoded.items()}


def believe(tutors, documents):
    """Mean marginals over the tutors that did not learn from a document: kept in its parts as (of words, of steps between them)."""
    sums = {}
    for weights in tutors:
        reader, arguments = other_run(weights)
        fold = arguments["fold"]
        ws = [w for i, d in documents if fold is None or i is None or i % 5 == fold for w in windows(d)]
        for b in batches(ws, 8192):
            ids, mask, types, first, tags, seen = (x.to(HERE) for x in collate(b))
            with torch.no_grad():
                scores = reader.heads["statements"](at(reader.states(ids, mask, types), first))
            one, two = (x.half().cpu().numpy() for x in reader.chains["statements"].marginals(scores, seen))
            for r, w in enumerate(b):
                for k, p in enumerate(w.parts):
                    i, n = w.base[k], len(p.words)
                    s = sums.setdefault(id(p), [p, 0, 0., 0.])
                    s[1:] = s[1] + 1, s[2] + one[r, i:i + n], s[3] + two[r, i:i + n - 1]
    for p, n, one, two in sums.values():
        p.soft = (one / n, two / n)


def mix(p):
    """What the annotators said and what the tutors believe."""
    y = np.eye(len(D.STATEMENTS), dtype=np.float16)[p.tags]
    p.soft = (y, y[:-1, :, None] * y[1:, None, :]) if p.soft is None else (
        p.soft[0] * (1 - A.gold) + y * A.gold, p.soft[1] * (1 - A.gold) + y[:-1, :, None] * y[1:, None, :] * A.gold)


def softly(batch, shape):
    """Targets of a batch whose parts all have beliefs; the mark after a part is outside."""
    one = np.zeros((*shape, len(D.STATEMENTS)), np.float32)
    two = np.zeros((shape[0], shape[1] - 1, *one.shape[2:], one.shape[2]), np.float32)
    for r, w in enumerate(batch):
        for k, p in enumerate(w.parts):
            i, n = w.base[k], len(p.words)
            one[r, i:i + n], two[r, i:i + n - 1] = p.soft
            one[r, i + n, 0] = 1
            two[r, i + n - 1, :, 0] = p.soft[0][-1]
            if i:
                two[r, i - 1, 0, :] = p.soft[0][0]
    return torch.from_numpy(one).to(HERE), torch.from_numpy(two).to(HERE)


if A.cues:
    first, second, whole = A.cues.split(",")
    found = read(second, train[0::2]) | read(first, train[1::2]) | read(whole, dev)
    for p in (p for d in train + dev for p in d):
        cue = [D.STATEMENTS[y].endswith("-cue") for y in found[id(p)]]
        p.types = [t + TYPES * c for t, c in zip(p.types, cue)]
if A.silver:
    one, two = (read(w, others) for w in A.silver.split(","))
    kept = 0
    for d in others:
        agreed = [p for p in d if one[id(p)] == two[id(p)]]
        for p in agreed:
            p.tags, p.links, p.acts = one[id(p)], [], []
        kept += len(agreed)
        train.append(agreed)
    log("silver parts", kept, "of", sum(map(len, others)))
extra = []
if A.tutors:
    if A.leads:
        texts = [json.loads(l)["text"] for l in D.opened(A.data + "/stories/allsides-train.jsonl.gz")]
        random.Random(17).shuffle(texts)
        extra = [[p for q in D.PARAGRAPH.finditer(t) for p in tokens.parts(t, q.start(), q.end(), pieces) if p.words] for t in texts[:A.leads]]
        extra = [d for d in extra if d]
    believe(A.tutors.split(","), [(i, d) for i, d in enumerate(articles)] + [(None, d) for d in extra])
    for d in train:
        for p in d:
            mix(p)
    log("leads", len(extra), "with words", sum(len(p.words) for d in extra for p in d))
m.enc.embeddings["word_embeddings"].weight.requires_grad = False  # most of the parameters, and rare words keep their sense


def begin_vectors():
    """The vector head starts as the best linear map from the base's vectors to the teacher's (ridge regression)."""
    m.eval()
    xs, ys = [], []
    with torch.no_grad():
        for b in batches([w for d in lone[:6000] for w in windows(d)], 4096):
            ids, mask, types, *_ = (x.to(HERE) for x in collate(b))
            x = m.states(ids, mask, types)
            inner = mask.clone()
            inner[:, 0] = 0
            for r, w in enumerate(b):
                xs.append(x[r, 1:len(w.ids) - 1].mean(0))
                ys.append(lone_targets[w.parts[0].vectors[0][2]].float())
        x, y = torch.stack(xs), torch.stack(ys)
        mx, my = x.mean(0), y.mean(0)
        x, y = x - mx, y - my
        w = torch.linalg.solve(x.T @ x + .01 * len(x) * x.var() * torch.eye(384), x.T @ y)
        m.heads["vectors"].weight.copy_(w.T)
        m.heads["vectors"].bias.copy_(my - mx @ w)


if bare:
    pass
elif A.start:
    m.load_state_dict(torch.load(A.start)["model"])
else:
    begin_vectors()
groups = {}
layers = len(m.enc.encoder["layer"])
for n, p in m.named_parameters():
    if p.requires_grad:
        if n.startswith("enc."):
            depth = layers - int(n.split(".")[3]) - 1 if n.startswith("enc.encoder.") else layers
            key = (A.rate * A.decay ** depth, .01)
        else:
            key = (A.chain_rate, 0.) if n.startswith("chains.") else (A.head_rate if "vectors" not in n else A.rate * 2, 0.)
        groups.setdefault(key, []).append(p)
optimiser = torch.optim.AdamW([dict(params=p, lr=k[0], weight_decay=k[1]) for k, p in groups.items()], fused=True)
learned = [p for g in groups.values() for p in g]


def link_loss(x, batch):
    """Every content points to its cue, every cue to its source, or to the opening piece; all of a batch in one product a kind."""
    t = x.shape[1]
    found = []
    for r, w in enumerate(batch):
        of = {"source": {}, "cue": {}, "content": {}}
        for k, p in enumerate(w.parts):
            for role, i, key in p.links:
                of[role].setdefault(r * t + w.first[w.base[k] + i], set()).add(key)
        found.append(of)
    states, total, n = x.reshape(-1, x.shape[2]), 0., 0
    for ask, answer, a in (("content", "cue", 0), ("cue", "source", 2)):
        asked = [(r, i, keys) for r, of in enumerate(found) for i, keys in sorted(of[ask].items())]
        if not asked:
            continue
        answers = [(r, i, keys) for r, of in enumerate(found) for i, keys in sorted(of[answer].items())] + [(r, r * t, None) for r in range(len(batch))]
        own = np.array([r for r, *_ in asked])[:, None] == np.array([r for r, *_ in answers])
        good = np.array([[bool(k and keys & k) for _, _, k in answers] for _, _, keys in asked]) & own
        good |= own & ~good.any(1, keepdims=True) & np.array([k is None for *_, k in answers])
        keys = m.heads["links"](states[torch.tensor([i for _, i, _ in asked + answers])])
        s = keys[:len(asked), a * LINK:(a + 1) * LINK] @ keys[len(asked):, (a + 1) * LINK:(a + 2) * LINK].T
        bar = lambda allowed: torch.logsumexp(s.masked_fill(torch.from_numpy(~allowed).to(HERE), -1e4), 1)
        total = total + (bar(own) - bar(good)).sum()
        n += len(asked)
    return total / n if n else torch.zeros(())


def vector_loss(x, batch, wanted, alone):
    """The head is linear: it is applied to the mean of the states."""
    t = x.shape[1]
    rows, places, of = [], [], []
    for r, w in enumerate(batch):
        for k, p in enumerate(w.parts):
            chosen = p.vectors if alone else R.sample(p.vectors, min(4, len(p.vectors)))
            for a, b, row in chosen:
                span = range(r * t + w.first[w.base[k] + a], r * t + w.first[w.base[k] + b])
                places += span
                of += [len(rows)] * len(span)
                rows.append(row)
    if not rows:
        return torch.zeros(())
    of = torch.tensor(of)
    states = x.reshape(-1, x.shape[2])[torch.tensor(places)]
    mean = torch.zeros(len(rows), x.shape[2]).index_add(0, of, states) / torch.bincount(of)[:, None]
    s, y = F.normalize(m.heads["vectors"](mean), dim=1), wanted[rows].float()
    return (1 - (s * y).sum(1)).mean() + .5 * (1 - F.cosine_similarity(s - middle, y - middle)).mean()


def act_loss(x, batch):
    rows = [(r, w.first[w.base[k] + i], kind) for r, w in enumerate(batch) for k, p in enumerate(w.parts) for i, kind in p.acts]
    if not rows:
        return torch.zeros(())
    r, i, y = (torch.tensor(c) for c in zip(*rows))
    return F.cross_entropy(m.heads["acts"](x[r, i]), y)


def plan():
    """Every batch of every epoch, shuffled over the tasks."""
    out = []
    each = max(1, A.epochs)
    for e in range(each):
        leads = extra[e::each] if extra else []
        epoch = [("statements", b) for b in batches([w for d in train + leads for w in windows(d, R, A.context, A.window)], A.tokens, R)]
        share = lambda n: n // each + (e < n % each)
        if A.names_epochs:
            conll = ner("conll2003-train", rng=R)
            bs = []
            for _ in range(-(-A.names_epochs // each)):
                bs += batches([w for d in conll[:A.limit or None] + politics for w in windows(d, None, 0)], A.tokens, R)
            epoch += [("names", b) for b in bs[:int(len(bs) * min(1, A.names_epochs / each))]]
        if A.alone_epochs:
            bs = batches([w for d in lone for w in windows(d)], A.tokens, R)
            part = len(bs) * A.alone_epochs // each
            epoch += [("alone", b) for b in (bs * A.alone_epochs)[e * part:(e + 1) * part]]
        R.shuffle(epoch)
        out.append(epoch)
    return out


def figures():
    m.eval()
    heads = heads_of(m, m.heads.keys())
    out = {"PolNeAR dev": measure.statements(heads, dev, dev_gold, m.chains["statements"].matrices(), A.context, A.window)}
    if A.names_epochs:
        out["CoNLL dev"] = measure.names(heads, conll_dev, m.chains["names"].matrices())
        out["politics dev"] = measure.names(heads, politics_dev, m.chains["names"].matrices())
    if not A.limit and not bare:
        out.update(measure.similarity(lambda t: measure.vectors(heads, t, pieces), A.data))
    m.train()
    return out


PLAN = plan()
total = sum(map(len, PLAN))
log("steps", total, "pieces an epoch", [sum(len(w.ids) for _, b in e for w in b) for e in PLAN])
schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min((s + 1) / max(1, A.warm * total), max(0., (total - s) / (total * (1 - A.warm)))))
mean = None
step, clock = 0, time.time()
for e, epoch in enumerate(PLAN):
    m.train()
    losses, seen_tokens, t0 = {}, 0, time.time()
    note = lambda k, v: losses.setdefault(k, []).append(v.detach())
    for task, batch in epoch:
        ids, mask, types, first, tags, seen = (x.to(HERE) for x in collate(batch))
        x = m.states(ids, mask, types)
        if task == "alone":
            loss = A.vector_weight * vector_loss(x, batch, lone_targets, True)
            note("alone", loss)
        else:
            soft = softly(batch, first.shape) if A.tutors and task == "statements" else None
            tagged = m.chains[task].loss(m.heads[task](drop(at(x, first), .1, True)), tags, seen, soft)
            note(task, tagged)
            loss = tagged
            if task == "statements":
                v = torch.zeros(()) if bare else vector_loss(x, batch, targets, False)
                l, a = link_loss(x, batch), act_loss(x, batch)
                note("vectors", v), note("links", l), note("acts", a)
                loss = loss + A.vector_weight * v + A.link_weight * l + A.act_weight * a
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learned, 1.)
        optimiser.step()
        schedule.step()
        optimiser.zero_grad(set_to_none=True)
        step += 1
        seen_tokens += sum(len(w.ids) for w in batch)
        if step % 5 == 0 and step > total // 3:
            with torch.no_grad():
                if mean is None:
                    mean = [p.detach().clone() for p in learned]
                else:
                    torch._foreach_lerp_(mean, learned, 1 - A.average)
        if step % 50 == 0:
            log("step", step, {k: round(float(torch.stack(v[-100:]).mean()), 4) for k, v in losses.items()}, "pieces/s %.0f" % (seen_tokens / (time.time() - t0)))
    last = e + 1 == len(PLAN)
    log("epoch", e + 1, "%.0f s" % (time.time() - t0), figures() if not (last or bare or A.seldom) or mean is None else "")
    if not (bare or A.seldom):
        torch.save({"model": m.state_dict(), "arguments": vars(A)}, f"{A.out}/epoch{e + 1}.pt")
if mean is None or not A.seldom or bare:
    log("as it is", figures())
torch.save({"model": m.state_dict(), "arguments": vars(A)}, A.out + "/last.pt")
if mean is not None:
    with torch.no_grad():
        for p, q in zip(learned, mean):
            p.copy_(q)
    log("running mean of the weights", figures())
    torch.save({"model": m.state_dict(), "arguments": vars(A)}, A.out + "/mean.pt")
log("all %.0f s" % (time.time() - clock))
