"""Words as the teacher counts them, of tokens as Crossread cuts them: "do" "n't", "'s", "Mr.", "U.S.", "1.5" are one word each.

python3 words.py PREFIX SENTENCES ... OUT: the lines of DumpSentences as lines for Teach, ids behind PREFIX# of each file's name.
"""
import os
import re
import sys

SHORT = set('Mr Mrs Ms Dr Sen Sens Rep Reps Gov Gen Lt Col Capt Sgt Maj St Jr Sr Prof Rev Hon Pres Sec Adm Cmdr Jan Feb Mar Apr Jun Jul Aug Sept '
            'Sep Oct Nov Dec Inc Corp Co Ltd vs No Calif Fla Ala Ariz Ark Colo Conn Del Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb '
            'Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo a p D R'.split())
CONTRACTED = {'can': 'ca', 'won': 'wo', 'shan': 'sha'}
MARKS = {'“': '``', '”': "''", '’': "'", '‘': '`', '—': '--', '–': '--', '…': '...'}


def merge(tokens, glued):
    """Groups of token indexes, and the word of each."""
    n = len(tokens)
    groups, words, i = [], [], 0

    def joins(j):
        return j < n and glued[j] == '1'

    def take(j, word):
        groups.append(list(range(i, j)))
        words.append(word)
        return j

    while i < n:
        t = tokens[i]
        if t.lower().endswith('n') and joins(i + 1) and tokens[i + 1] in "’'" and joins(i + 2) and tokens[i + 2].lower() == 't':
            first = CONTRACTED.get(t.lower(), t[:-1].lower())
            groups += [[i], [i + 1, i + 2]]
            words += [(first.capitalize() if t[0].isupper() else first) or t, "n't"]
            i += 3
        elif t in "’'" and joins(i) and joins(i + 1) and tokens[i + 1].lower() in ('s', 're', 've', 'll', 'd', 'm'):
            i = take(i + 2, "'" + tokens[i + 1])
        elif re.fullmatch('[A-Za-z]', t) and joins(i + 1) and tokens[i + 1] == '.':
            j = i
            while j < n and re.fullmatch('[A-Za-z]', tokens[j]) and (j == i or joins(j)) and joins(j + 1) and tokens[j + 1] == '.':
                j += 2
            i = take(j, ''.join(tokens[i:j])) if j - i > 2 or j < n else take(i + 1, t)
        elif t in SHORT and joins(i + 1) and tokens[i + 1] == '.' and i + 2 < n:
            i = take(i + 2, t + '.')
        elif t.isdigit():
            j = i + 1
            while j + 1 < n and tokens[j] in '.,:' and joins(j) and joins(j + 1) and tokens[j + 1].isdigit():
                j += 2
            i = take(j, ''.join(tokens[i:j]))
        else:
            i = take(i + 1, MARKS.get(t, t))
    return groups, words


def main():
    *files, target = sys.argv[1:]
    with open(target, 'w', encoding='utf-8') as out:
        for file in files:
            name = os.path.basename(file).split('.')[0]
            for line in open(file, encoding='utf-8'):
                key, tokens, glued = line.rstrip('\n').split('\t')[:3]
                out.write(f'{name}#{key}\t' + ' '.join(merge(tokens.split(' '), glued)[1]) + '\n')


if __name__ == '__main__':
    main()
