#!/bin/sh
# What each trick of the recipe brings: the table in CARD.md. A sixth of the articles, three epochs, statements and links only.
#
# usage: ablate.sh DATA BASE OUT [NAME ...]
#   DATA  folder with quotes/ and events/
#   BASE  folder with the .onnx and tokenizer files of both langchain4j jars, see make.sh (and of the one without -q for bge-small in float)
#   OUT   a folder for each run is made in it; a run that has its weights is not repeated
#   NAME  of the runs below; without, all in this order
#
# A run takes about five minutes on two quiet cores, 20 seconds with DEVICE=cuda. OUT/NAME/log.txt ends with the figures; those "as it is" are in the table.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=$1 base=$2 out=$3
shift 3
[ $# -gt 0 ] || set -- base base2 base3 base4 base5 nocontext nochain nocase noquotes window128 rate075 rate3 twelve silver half0 half1 twopass

mini="--base $base/all-minilm-l6-v2.onnx --tokenizer $base/all-minilm-l6-v2-tokenizer.json"
for name; do
  more=""
  encoder=$mini
  case $name in
    base) ;;
    base[2-9]) more="--seed ${name#base}" ;;
    nocontext) more="--context 0" ;;
    nochain) more="--without chain" ;;
    nocase) more="--without case" ;;
    noquotes) more="--without quotes" ;;
    window128) more="--window 128" ;;
    rate075) more="--rate 7.5e-5" ;;
    rate3) more="--rate 3e-4" ;;
    twelve) encoder="--base $base/bge-small-en-v1.5.onnx --tokenizer $base/bge-small-en-v1.5-tokenizer.json" ;;
    half[01]) more="--half ${name#half}" ;;
    silver) more="--silver $out/base/last.pt,$out/base2/last.pt" ;;
    twopass) more="--cues $out/half0/last.pt,$out/half1/last.pt,$out/base/last.pt" ;;
    *) echo "ablate.sh: no run is called $name" >&2; exit 2 ;;
  esac
  [ -e "$out/$name/last.pt" ] || python3 "$here/train.py" $encoder --teacher none --device "${DEVICE:-cpu}" --data "$data" --out "$out/$name" \
    --frames "$here/../../crossread-core/src/main/resources/org/crossread/position/frames.tsv" \
    --articles 140 --epochs 3 --tokens 1024 --names_epochs 0 --alone_epochs 0 --vector_weight 0 $more
done
