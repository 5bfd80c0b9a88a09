"""Writes what ships: reader.onnx (int8, heads in float) and reader.txt (version, size, labels, steps), and measures it.

usage: export.py --run RUN/mean.pt --vectors vectors.npz --base MODEL.onnx --tokenizer TOKENIZER.json --data DATA --frames frames.tsv --version NAME --out FOLDER
"""
import argparse
import os

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

import data as D
import measure
from model import LINK, VECTOR_LAYERS, Reader, load
from tokens import TYPES, Pieces

arg = argparse.ArgumentParser()
for n in ("run", "vectors", "base", "tokenizer", "data", "frames", "version", "out"):
    arg.add_argument("--" + n, required=True)
arg.add_argument("--measure", action="store_true")
A = arg.parse_args()
os.makedirs(A.out, exist_ok=True)
HEADS = ("statements", "names", "acts", "links", "vectors")
m = Reader(load(A.base), {"statements": D.STATEMENTS, "names": D.NAMES}, D.ACTS)
m.load_state_dict(torch.load(A.run, map_location="cpu")["model"])
for layer in m.enc.encoder["layer"]:
    layer.export = True


class All(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.m = m
        kept = np.load(A.vectors)
        self.vectors = torch.nn.Linear(384 * len(VECTOR_LAYERS), 384)
        self.vectors.weight.data, self.vectors.bias.data = torch.from_numpy(kept["weight"]), torch.from_numpy(kept["bias"])

    def forward(self, ids, mask, types):
        states = self.m.enc.layers(ids, mask, types, VECTOR_LAYERS)
        return tuple(self.m.heads[h](states[-1]) for h in HEADS[:-1]) + (self.vectors(torch.cat(states, 2)),)


whole = All().eval()
ids = torch.randint(1000, 2000, (2, 17))
mask, types = torch.ones_like(ids), torch.randint(0, TYPES, (2, 17))
inputs = ["input_ids", "attention_mask", "token_type_ids"]
full, fused, small = (f"{A.out}/{n}.onnx" for n in ("full", "fused", "reader"))
torch.onnx.export(whole, (ids, mask, types), full, input_names=inputs, output_names=list(HEADS),
                  dynamic_axes={n: {0: "batch", 1: "pieces"} for n in inputs + list(HEADS)}, opset_version=17, dynamo=False)
from onnxruntime.transformers import optimizer
best = optimizer.optimize_model(full, model_type="bert", num_heads=12, hidden_size=384, opt_level=1)
best.save_model_to_file(fused)
print("fused", best.get_fused_operator_statistics())
graph = onnx.load(fused).graph
outputs = set(HEADS)
produced = {o: n for n in graph.node for o in n.output}
heads = []
for h in HEADS:  # the last additions and products before an output stay in float: they cost little
    n = produced[h]
    while n.op_type != "MatMul":
        n = next(produced[i] for i in n.input if i in produced)
    heads.append(n.name)
quantize_dynamic(fused, small, weight_type=QuantType.QInt8, per_channel=True, nodes_to_exclude=heads, extra_options={"DefaultTensorType": 1})
lines = ["# What goes with reader.onnx: made by training/encoder/export.py", "version\t" + A.version, f"bytes\t{os.path.getsize(small)}"]
number = lambda v: "%.5g" % max(float(v), -1e4)
for head in ("statements", "names"):
    steps, start = m.chains[head].matrices()
    lines.append("\t".join(["labels " + head] + m.tags[head]))
    lines.append("\t".join(["start " + head] + [number(v) for v in start]))
    lines += ["\t".join([f"steps {head} {l}"] + [number(v) for v in row]) for l, row in zip(m.tags[head], steps)]
lines += ["\t".join(["acts"] + D.ACTS), f"link\t{LINK}"]
with open(A.out + "/reader.txt", "w", encoding="utf-8") as f:
    f.write("\n".join(lines) + "\n")
for n in sorted(os.listdir(A.out)):
    print(n, os.path.getsize(A.out + "/" + n))
if A.measure:
    options = onnxruntime.SessionOptions()
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    session = onnxruntime.InferenceSession(small, options, providers=["CPUExecutionProvider"])
    heads_of = lambda ids, mask, types: dict(zip(HEADS, session.run(list(HEADS), dict(zip(inputs, (ids, mask, types))))))
    pieces = Pieces(A.tokenizer)
    dev, gold = D.polnear(A.data + "/quotes/polnear/dev.jsonl.gz", pieces, D.Frames(A.frames))
    states = D.states(A.data + "/events/countries.json.gz")
    print("PolNeAR dev", measure.statements(heads_of, dev, gold, m.chains["statements"].matrices()))
    for n in ("conll2003-dev", "politics-dev"):
        print(n, measure.names(heads_of, D.entities(f"{A.data}/quotes/ner/{n}.txt.gz", pieces, states), m.chains["names"].matrices()))
    print(measure.similarity(lambda t: measure.vectors(heads_of, t, pieces), A.data))
