"""Turns what the teacher made of sentences into lines for TrainParser.

python3 convert.py SENTENCES PARSED OUT [PREFIX ...]: sentences as id TAB tokens TAB glued flags TAB anything; parsed lines as id TAB
form|tag|head|relation|lemma ..., over the words of `words.py`; only ids that begin with one of the prefixes.
"""
import sys
from words import merge

TAGS = {'PRP$': 'PRPS', 'WP$': 'WPS'}
KNOWN = set('CC CD DT EX FW IN JJ JJR JJS MD NN NNS NNP NNPS PDT POS PRP PRP$ RB RBR RBS RP TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB'.split())
RELATIONS = set('root acl acomp advcl advmod agent appos attr aux auxpass case cc ccomp compound conj csubj dative dep det dobj expl mark neg nmod '
                'npadvmod nsubj nsubjpass oprd pcomp pobj poss prep prt punct qmod relcl xcomp'.split())
AS = {'csubjpass': 'nsubjpass', 'predet': 'det', 'preconj': 'cc', 'parataxis': 'ccomp'}


def lines(tokens, glued, parsed):
    groups, words = merge(tokens, glued)
    if len(parsed) != len(groups):
        return None
    # the token that stands for a word: its last one for "n't" and "'s", else its first
    carrier = [g[-1] if tokens[g[0]] in "’'" and len(g) > 1 else g[0] for g in groups]
    out = [None] * len(tokens)
    for g, c, cell in zip(groups, carrier, parsed):
        form, tag, head, relation, lemma = cell
        head = int(head) - 1
        if head < -1 or head >= len(groups):
            return None
        tag = TAGS.get(tag, tag) if tag in KNOWN else 'MARK'
        relation = AS.get(relation, relation)
        relation = relation.upper() if relation in RELATIONS else 'DEP'
        for t in g:
            out[t] = (tag, carrier[head] if head >= 0 else -1, relation) if t == c else ('REST', c, 'GOESWITH')
    return ' '.join(f'{w}|{s}|{t}|{h}|{r}' for w, s, (t, h, r) in zip(tokens, glued, out))


def main():
    sentences, parsed, target, *prefixes = sys.argv[1:]
    told = {}
    for line in open(parsed, encoding='utf-8'):
        key, cells = line.rstrip('\n').split('\t')
        told[key] = [c.rsplit('|', 4) for c in cells.split(' ')]
    kept = 0
    with open(target, 'w', encoding='utf-8') as out:
        for line in open(sentences, encoding='utf-8'):
            key, tokens, glued = line.rstrip('\n').split('\t')[:3]
            if key not in told or '|' in tokens or prefixes and not key.startswith(tuple(prefixes)):
                continue
            text = lines(tokens.split(' '), glued, told[key])
            if text:
                out.write(text + '\n')
                kept += 1
    print(kept)


main()
