#!/usr/bin/env python3
"""clean.py CORPORA OUT: the name corpora of other people, brought to Dateline's eight kinds and to its tokens.

Writes OUT/<source>.tsv: one token a line, `word<TAB>label`, a blank line after each sentence. Labels are BIO over the
eight kinds, and three that leave the choice open because the source does not say:
  `?`    no name, or a name of a kind that the source does not mark
  `B-?`  begins a name of a kind that the source lumps together, `I-?` goes on with it; `B-place|group` one of these kinds
  `*`    anything
Documents, where a source has them, end with two blank lines. Hyphens inside words become tokens of their own, as in Universal Dependencies."""
import gzip, json, os, re, sys

KINDS = ['person', 'organization', 'place', 'group', 'event', 'law', 'work', 'product']

# What each source calls its names. A kind that is None is dropped to `O`.
CROSSNER = {
    'politician': 'person', 'person': 'person', 'writer': 'person', 'musicalartist': 'person',
    'politicalparty': 'organization', 'organisation': 'organization', 'band': 'organization',
    'location': 'place', 'country': 'place', 'election': 'event', 'event': 'event',
    'book': 'work', 'poem': 'work', 'album': 'work', 'song': 'work', 'award': 'work', 'magazine': 'organization',
    'literarygenre': None, 'musicgenre': None, 'musicalinstrument': None, 'misc': '?',
}
CONLL = {'PER': 'person', 'ORG': 'organization', 'LOC': 'place', 'MISC': '?'}
WNUT = {
    'person': 'person', 'location': 'place', 'corporation': 'organization', 'group': 'organization',
    'creative-work': 'work', 'product': 'product',
}
GMB = {
    'per': 'person', 'org': 'organization', 'geo': 'place', 'gpe': 'group',
    'art': None, 'eve': None, 'nat': None, 'tim': None,
}
# source: (file, its kinds, whether its `O` is silent about the kinds that it does not mark)
SOURCES = {
    'wikigold': ('ner/wikigold.iob.gz', CONLL, False),
    'crossner_politics': ('ner/crossner_politics.iob2.gz', CROSSNER, False),
    'crossner_literature': ('ner/crossner_literature.iob2.gz', CROSSNER, False),
    'crossner_music': ('ner/crossner_music.iob2.gz', CROSSNER, False),
    'uner_ewt': ('ner/uner_ewt.iob2.gz', CONLL, True),
    'uner_pud': ('ner/uner_pud.iob2.gz', CONLL, True),
    'wnut17': ('ner/wnut17_train.iob2.gz', WNUT, True),
    'btc': ('ner/btc.iob.gz', CONLL, True),
    'gmb': ('ner/gmb.iob2.gz', GMB, True),
}
TITLES = set('''president vice prime minister premier king queen prince princess pope sheikh sheik ayatollah general gen.
colonel col. major maj. captain capt. lieutenant lt. sergeant sgt. admiral adm. senator sen. representative rep. governor
gov. mayor judge justice chancellor secretary ambassador mr. mrs. ms. miss mr mrs ms dr. dr professor prof. sir lord lady
dame saint st. bishop archbishop cardinal rev. reverend father sister imam mullah congressman congresswoman chairman
chairwoman director chief commander brigadier spokesman spokeswoman foreign defense defence finance interior deputy former
mr.president state treasury attorney emperor sultan emir crown'''.split())
RELIGIONS = set('''christian christians muslim muslims jewish jew jews catholic catholics protestant protestants hindu hindus
buddhist buddhists sunni sunnis shiite shiites shia shi'ite shi'ites sikh sikhs islamic islamist islamists orthodox mormon
mormons'''.split())
PARTY_PEOPLE = set('''democrat democrats republican republicans conservative conservatives liberal liberals labour tory tories
communist communists socialist socialists libertarian libertarians democratic'''.split())


def countries(corpora):
    out = {'u.s.', 'us', 'u.s', 'uk', 'u.k.', 'america', 'britain', 'england', 'uae', 'north korea', 'south korea', 'gaza'}
    for country in json.load(gzip.open(os.path.join(corpora, 'gazetteers/countries_mledoze.json.gz'), 'rt')):
        out |= {country['name']['common'].lower(), country['name']['official'].lower()} | {c.lower() for c in country['capital']}
    return out


def demonyms(corpora):
    out = set()
    for country in json.load(gzip.open(os.path.join(corpora, 'gazetteers/countries_mledoze.json.gz'), 'rt')):
        for form in ((country.get('demonyms') or {}).get('eng') or {}).values():
            for word in re.split(r',\s*', form):
                out |= {word.lower(), word.lower() + 's'}
    path = os.path.join(corpora, 'gazetteers/corefgraph/demonym_data.txt.gz')
    for line in gzip.open(path, 'rt', encoding='utf-8', errors='replace'):
        out |= {w.strip().lower() for w in line.split('\t')[1:] if w.strip()}
    return out - {'', 's'}


def sentences(path):
    rows = []
    for line in gzip.open(path, 'rt', encoding='utf-8', errors='replace'):
        cells = line.rstrip('\n').split('\t')
        if len(cells) < 2 or not cells[0].strip():
            if rows: yield rows
            rows = []
        else:
            rows.append((cells[0].strip(), cells[-1].strip()))
    if rows: yield rows


def read_spans(labels):
    """Spans (start, end, kind) of IOB1 or IOB2 labels."""
    spans, start, kind = [], None, None
    for i, label in enumerate(labels + ['O']):
        head, _, name = label.partition('-')
        if start is not None and (head != 'I' or name != kind):
            spans.append((start, i, kind)); start = None
        if head == 'B' or (head == 'I' and start is None):
            start, kind = i, name
    return spans


def clean(words, spans, kinds, gmb, people, lands):
    """Spans with our kinds; those of GMB lose their titles and its known faults."""
    out = []
    for start, end, name in spans:
        kind = kinds[name]
        while end > start and words[end - 1] in {"'s", "’s", "'", '"', ','}: end -= 1
        while start < end and words[start].lower() in {'the', '"', "'"}: start += 1
        if start == end or kind is None: continue
        lower = [w.lower() for w in words[start:end]]
        if kind in ('?', 'organization', 'place', 'group') and len(lower) == 1 and (
                lower[0] in RELIGIONS or lower[0] in people or lower[0] in PARTY_PEOPLE):
            kind = 'group'
        if gmb and kind == 'group' and ' '.join(lower) in lands: kind = 'place'
        if gmb and kind == 'person':
            while start < end - 1 and words[start].lower() in TITLES: start += 1
            if words[start].lower() in TITLES: continue
        out.append((start, end, kind))
    if gmb:
        taken = {i for s, e, _ in out for i in range(s, e)}
        out += [(i, i + 1, 'group') for i, w in enumerate(words) if i not in taken and w[0].isupper()
                and (w.lower() in RELIGIONS or w.lower() in people or (w.lower() in PARTY_PEOPLE and i > 0))
                and not (i + 1 < len(words) and words[i + 1] in {'Party', 'party'})]
    return out


def to_tokens(words, spans, silent):
    labels = ['?' if silent else 'O'] * len(words)
    for start, end, kind in spans:
        labels[start:end] = ['B-' + kind] + ['I-' + kind] * (end - start - 1)
    rows = []
    for i, (word, label) in enumerate(zip(words, labels)):
        some = parts(word)
        last_of_name = i + 1 == len(words) or not labels[i + 1].startswith('I-')
        for j, part in enumerate(some):
            if label in ('O', '?'): mark = label
            # "Mongolian-born": the name ends at the hyphen.
            elif j and last_of_name and len(some) == 3 and some[2].islower() and not label[2:] == 'person': mark = 'O'
            else: mark = label if j == 0 else 'I' + label[1:]
            rows.append((part, mark))
    return rows


def write(f, rows):
    for word, label in rows: f.write(f'{word}\t{label}\n')
    f.write('\n')


REDOCRED = {'PER': 'person', 'ORG': 'organization', 'LOC': 'place|group', 'MISC': '?'}


def redocred(path, f):
    """Wikipedia paragraphs; what they do not mark is left to the teacher."""
    for document in json.load(gzip.open(path, 'rt', encoding='utf-8')):
        spans = [[] for _ in document['sents']]
        for m in (m for entity in document['vertexSet'] for m in entity if m['type'] in REDOCRED):
            spans[m['sent_id']].append((*m['pos'], m['type']))
        for words, found in zip(document['sents'], spans):
            rows = [(w.strip() or '_', s) for w, s in zip(words, ['*'] * len(words))]
            for start, end, kind in clean(words, sorted(found), REDOCRED, False, (), ()):
                for i in range(start, end): rows[i] = (rows[i][0], ('B-' if i == start else 'I-') + kind)
            write(f, [(part, label if j == 0 or label == '*' else 'I' + label[1:])
                      for word, label in rows for j, part in enumerate(parts(word))])
        f.write('\n')


GUM = {'person': 'person', 'place': 'place', 'organization': 'organization'}


def gum(path, f):
    """GUM marks all noun phrases, not names: of a proper noun it tells which kinds are possible, and the teacher does the rest."""
    rows, open_, ids = [], [], set()
    for line in [*gzip.open(path, 'rt', encoding='utf-8'), '\n']:
        cells = line.rstrip('\n').split('\t')
        if line.startswith('# newdoc') and ids: f.write('\n')
        if len(cells) == 1 and not line.startswith('#') and rows:
            write(f, rows); rows = []
        if len(cells) < 10 or not cells[0].isdigit(): continue
        ids.add(cells[0])
        field = next((x[7:] for x in cells[9].split('|') if x.startswith('Entity=')), '')
        marks = re.findall(r'\((?:[^()]*)\)?|[^()]*\)', field)
        closed = 0
        for mark in marks:
            if mark.startswith('('): open_.append(mark[1:].rstrip(')').split('-')[1])
            if mark.endswith(')'): closed += 1
        label = '*'
        if cells[4].startswith('NNP') and open_:
            kinds = sorted({GUM.get(kind, '?') for kind in open_[-3:]})
            label = '*' if '?' in kinds else 'O|' + '|'.join(kinds)
        rows.append((cells[1].strip().replace(' ', '_'), label))
        # Which of the open entities ends here does not matter much: the innermost.
        for _ in range(min(closed, len(open_))): open_.pop()
    if rows: write(f, rows)


def parts(word):
    """A word cut at its inner hyphens."""
    return [p for p in re.split(r'((?<=[^\W\d_.])-(?=[^\W_])|(?<=\.)-(?=[a-z]))', word) if p]


def main(corpora, out):
    os.makedirs(out, exist_ok=True)
    people, lands = demonyms(corpora), countries(corpora)
    for source, (path, kinds, silent) in SOURCES.items():
        with open(os.path.join(out, source + '.tsv'), 'w', encoding='utf-8') as f:
            for rows in sentences(os.path.join(corpora, path)):
                words = [w for w, _ in rows]
                spans = clean(words, read_spans([l for _, l in rows]), kinds, source == 'gmb', people, lands)
                write(f, to_tokens(words, spans, silent))
    with open(os.path.join(out, 'redocred.tsv'), 'w', encoding='utf-8') as f:
        for part in 'dev', 'test': redocred(os.path.join(corpora, f'ner/redocred_{part}.json.gz'), f)
    with open(os.path.join(out, 'gum.tsv'), 'w', encoding='utf-8') as f:
        gum(os.path.join(corpora, 'ud/gum_train.conllu.gz'), f)


if __name__ == '__main__':
    main(*sys.argv[1:3])
