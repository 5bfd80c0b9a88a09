"""A small BERT encoder with heads that read from one pass, and a linear-chain conditional random field for each tagging head.

The encoder's weights come out of the ONNX file of the base model: embeddings, norms and biases keep their names there; the matrices are
anonymous, but the node that uses one keeps the path of its module. The table of token types is widened to TYPES rows, all started as
row 0, so that the inputs stay those of any BERT.
"""
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from tokens import TYPES

LINK = 64  # size of a link key
VECTOR_LAYERS = (0, 3, 6)  # whose states the vectors that ship are made from; 0 is the embedding
_pool, _place = {}, __import__("random").Random(5)


def drop(x, p, training):
    """Dropout whose mask is a random window of a pool drawn once: drawing each mask takes a tenth of a step on a CPU."""
    if not training or not p:
        return x
    if x.is_cuda:
        return F.dropout(x, p, True)
    if p not in _pool:
        _pool[p] = (torch.rand(1 << 23, generator=torch.Generator().manual_seed(11)) >= p).float() / (1 - p)
    n = x.numel()
    if n >= 1 << 23:
        return F.dropout(x, p, True)
    o = _place.randrange((1 << 23) - n)
    return x * _pool[p][o:o + n].view(x.shape)


class Layer(nn.Module):
    def __init__(self, h, heads, inner):
        super().__init__()
        self.heads, self.export, self.p = heads, False, 0.1
        self.attention = nn.ModuleDict({
            "self": nn.ModuleDict({k: nn.Linear(h, h) for k in ("query", "key", "value")}),
            "output": nn.ModuleDict({"dense": nn.Linear(h, h), "LayerNorm": nn.LayerNorm(h, eps=1e-12)})})
        self.intermediate = nn.ModuleDict({"dense": nn.Linear(h, inner)})
        self.output = nn.ModuleDict({"dense": nn.Linear(inner, h), "LayerNorm": nn.LayerNorm(h, eps=1e-12)})

    def forward(self, x, bias):
        b, t, h = x.shape
        q, k, v = (self.attention["self"][n](x).view(b, t, self.heads, h // self.heads).transpose(1, 2)
                   for n in ("query", "key", "value"))
        if self.export:  # spelled out: what the fusions of ONNX Runtime look for
            c = torch.matmul(torch.softmax(torch.matmul(q, k.transpose(-1, -2)) / float((h // self.heads) ** .5) + bias, -1), v)
        else:
            c = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        out = self.attention["output"]
        x = out["LayerNorm"](x + drop(out["dense"](c.transpose(1, 2).reshape(b, t, h)), self.p, self.training))
        y = self.output["dense"](F.gelu(self.intermediate["dense"](x)))
        return self.output["LayerNorm"](x + drop(y, self.p, self.training))


class Encoder(nn.Module):
    def __init__(self, layers, h=384, heads=12, inner=1536, vocabulary=30522, places=512, types=TYPES):
        super().__init__()
        self.embeddings = nn.ModuleDict({
            "word_embeddings": nn.Embedding(vocabulary, h), "position_embeddings": nn.Embedding(places, h),
            "token_type_embeddings": nn.Embedding(types, h), "LayerNorm": nn.LayerNorm(h, eps=1e-12)})
        self.encoder = nn.ModuleDict({"layer": nn.ModuleList([Layer(h, heads, inner) for _ in range(layers)])})

    def forward(self, ids, mask, types):
        return self.layers(ids, mask, types, (len(self.encoder["layer"]),))[0]

    def layers(self, ids, mask, types, wanted):
        """States after the layers wanted."""
        e = self.embeddings
        x = e["word_embeddings"](ids) + e["position_embeddings"](torch.arange(ids.shape[1], device=ids.device)[None]) + e["token_type_embeddings"](types)
        x = drop(e["LayerNorm"](x), 0.1, self.training)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        all_states = [x]
        for layer in self.encoder["layer"]:
            x = layer(x, bias)
            all_states.append(x)
        return [all_states[k] for k in wanted]


def load(path, types=TYPES):
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(path).graph
    weights = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    state = {k: torch.from_numpy(v.copy()) for k, v in weights.items() if k.startswith(("embeddings.", "encoder.")) and "position_ids" not in k}
    for n in graph.node:
        if n.op_type == "MatMul" and n.input[1] in weights and not n.name.strip("/").startswith("pooler"):
            name = n.name.strip("/").rsplit("/MatMul", 1)[0].replace("/", ".")
            state[name + ".weight"] = torch.from_numpy(weights[n.input[1]].T.copy())
    layers = 1 + max(int(k.split(".")[2]) for k in state if k.startswith("encoder.layer."))
    table = "embeddings.token_type_embeddings.weight"
    state[table] = state[table][:1].repeat(types, 1)
    encoder = Encoder(layers, types=types)
    missing, _ = encoder.load_state_dict(state, strict=False)
    assert not missing, missing
    return encoder


class Chain(nn.Module):
    """A linear-chain conditional random field whose impossible steps are forbidden."""

    plain = False  # each label for itself, impossible steps forbidden in decoding only: to measure what the field brings

    def __init__(self, labels):
        super().__init__()
        n = len(labels)
        self.steps, self.start = nn.Parameter(torch.zeros(n, n)), nn.Parameter(torch.zeros(n))
        never, never_first = torch.zeros(n, n), torch.zeros(n)
        for j, y in enumerate(labels):
            if y.startswith("I-"):
                never_first[j] = -1e4
                for i, x in enumerate(labels):
                    if x[2:] != y[2:] or x == "O":
                        never[i, j] = -1e4
        self.register_buffer("never", never)
        self.register_buffer("never_first", never_first)

    def loss(self, scores, tags, seen, soft=None):
        """Cross-entropy for each word; with soft, marginals of (words, steps between words), against those instead of the tags."""
        if self.plain:
            return (F.cross_entropy(scores.transpose(1, 2), tags, reduction="none") * seen).sum() / seen.sum()
        steps, start = self.steps + self.never, self.start + self.never_first
        if soft is None:
            gold = start[tags[:, 0]] + (scores.gather(2, tags[..., None]).squeeze(2) * seen).sum(1) \
                + (steps[tags[:, :-1], tags[:, 1:]] * seen[:, 1:]).sum(1)
        else:
            one, two = soft
            gold = (one[:, 0] * start).sum(1) + ((one * scores).sum(2) * seen).sum(1) + ((two * steps).sum((2, 3)) * seen[:, 1:]).sum(1)
        return (self.sum(scores, steps, start, seen) - gold).sum() / seen.sum()

    def sum(self, scores, steps, start, seen):
        """Logarithm of the sum over all labellings of each row."""
        a = start + scores[:, 0]
        if scores.is_cuda:  # all steps at once, as a tree of products: fewer and larger kernels
            return torch.logsumexp(a + torch.logsumexp(tree(steps + scores[:, 1:, None, :], seen[:, 1:]), 2), 1)
        each, kept = scores.unbind(1), seen.bool().unbind(1)
        for t in range(1, scores.shape[1]):
            a = torch.where(kept[t][:, None], torch.logsumexp(a[:, :, None] + steps[None], 1) + each[t], a)
        return torch.logsumexp(a, 1)

    def marginals(self, scores, seen):
        """Probability of each label of each word, and of each step from word to word: gradients of the sum."""
        with torch.enable_grad():
            scores = scores.detach().requires_grad_()
            pairs = torch.zeros(*scores.shape[:1], scores.shape[1] - 1, *self.steps.shape, requires_grad=True, device=scores.device)
            steps, start = (self.steps + self.never).detach(), (self.start + self.never_first).detach()
            z = torch.logsumexp(start + scores[:, 0] + torch.logsumexp(tree(steps + pairs + scores[:, 1:, None, :], seen[:, 1:]), 2), 1)
            return torch.autograd.grad(z.sum(), (scores, pairs))

    def matrices(self):
        return (self.steps + self.never).detach().cpu().numpy(), (self.start + self.never_first).detach().cpu().numpy()


def tree(m, seen):
    """Products of each row's matrices (logarithms); those not seen count as the unit matrix."""
    n = m.shape[-1]
    unit = torch.full((n, n), -1e9, device=m.device).fill_diagonal_(0)
    m = torch.where(seen.bool()[..., None, None], m, unit)
    while m.shape[1] > 1:
        if m.shape[1] % 2:
            m = torch.cat([m, unit.expand(len(m), 1, n, n)], 1)
        m = torch.logsumexp(m[:, 0::2, :, :, None] + m[:, 1::2, None, :, :], 3)
    return m[:, 0]


def best(scores, steps, start):
    """The likeliest labels (Viterbi 1967)."""
    v, back = scores[0] + start, np.zeros(scores.shape, np.int32)
    for t in range(1, len(scores)):
        m = v[:, None] + steps
        back[t] = m.argmax(0)
        v = m.max(0) + scores[t]
    y = [int(v.argmax())]
    for t in range(len(scores) - 1, 0, -1):
        y.append(int(back[t][y[-1]]))
    return y[::-1]


class Reader(nn.Module):
    """The encoder and its heads. Heads of every piece: tags of statements, tags of names, kind of act, link keys, vector."""

    def __init__(self, encoder, tags, acts):
        super().__init__()
        self.enc, self.tags = encoder, tags
        self.heads = nn.ModuleDict({k: nn.Linear(384, len(v)) for k, v in tags.items()})
        self.heads["acts"] = nn.Linear(384, len(acts))
        self.heads["links"] = nn.Linear(384, 4 * LINK)
        self.heads["vectors"] = nn.Linear(384, 384)
        for head in self.heads.values():
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)
        self.chains = nn.ModuleDict({k: Chain(v) for k, v in tags.items()})

    def states(self, ids, mask, types):
        return self.enc(ids, mask, types)


def at(x, first):
    return x.gather(1, first[..., None].expand(-1, -1, x.shape[-1]))
