#!/usr/bin/env python3
"""table.py CORPORA [--scorers DIR] [--articles DIR] [--binary PATH]   all development scores in one table.

CORPORA is a folder laid out as models/MODELS.md describes (wikinews/, quotes/, time/, coref/, with gzipped gold files). The scorers
are read from DIR (default: CORPORA/../eval), whole articles with gold beside them (NAME.txt, NAME.gold.json) from the articles
folder (default: CORPORA/../articles). Each article is read once by `dateline batch`; rows whose data is missing are left out.

"bar" is what a release must reach, "goal" where it is headed, "peer" the best other tool as measured with the same scorer."""
import argparse, contextlib, gzip, io, json, pathlib, re, subprocess, sys, tempfile

# gold file | field that holds the publication date
SETS = {
    'wikinews': ('wikinews/dev.jsonl.gz', 'date'),
    'polnear': ('quotes/polnear_dev.jsonl.gz', None),
    'gum quotes': ('quotes/gum_dev.jsonl.gz', None),
    'timebank': ('time/timebank.jsonl.gz', 'dct'),
    'aquaint': ('time/aquaint.jsonl.gz', 'dct'),
    'gap': ('coref/gap-development.tsv.gz', None),
}

# What `train eval` prints of the language core: set | its name there, the column | measure | bar | goal | peer
CORE = [
    ('EWT test', ('EWT test', 'tokens'), 'tokens from raw text, F1', 99, None, ''),
    ('EWT test', ('EWT test', 'sentences'), 'sentences from raw text, F1', 85, None, ''),
    ('GUM dev', ('GUM dev, news-like', 'sentences'), 'sentences, news-like genres, F1', 95, None, ''),
    ('EWT test', ('ewt_test', 'UPOS'), 'parts of speech, gold tokens', 94.5, 96, 'Stanza 96, UDPipe 1 93'),
    ('EWT test', ('ewt_test', 'UAS'), 'heads, gold tokens', 84, 88, 'Stanza 89, UDPipe 1 80'),
    ('EWT test', ('ewt_test', 'LAS'), 'heads and relations, gold tokens', 80, 85, 'Stanza 86, UDPipe 1 76'),
    ('PUD', ('PUD', 'sentences'), 'sentences from raw text, F1', None, None, ''),
    ('PUD', ('pud_test', 'LAS'), 'heads and relations, gold tokens', None, None, ''),
]

# set | measure | scorer, its further arguments | pattern of the figure in what it prints, factor to per cent | bar | goal | peer
ROWS = [
    ('wikinews', 'names, three kinds, F1', ('score_ner',), None, 100, 89, 96, 'spaCy md 77.3'),
    ('wikinews', 'names, eight kinds, F1', ('score_ner', 'person', 'organization', 'place', 'group', 'event', 'law', 'work', 'product'), None, 100, 84, None, ''),
    ('wikinews', 'cards right', ('score_entities',), r'card accuracy ([\d.]+)', 100, 75, 90, ''),
    ('wikinews', 'canonical names', ('score_entities',), r'canonical name right ([\d.]+)', 100, 94, None, ''),
    ('wikinews', 'descriptions found', ('score_entities',), r'nominal recall ([\d.]+)', 100, 40, None, ''),
    ('gap', 'pronouns, F1', ('score_gap',), r'all F1 ([\d.]+)', 1, 62, 72, 'parallelism 66.9'),
    ('gap', 'pronouns, feminine : masculine', ('score_gap',), r'bias ([\d.]+)', 1, None, None, ''),
    ('wikinews', 'who said what, F1', ('score_said',), r'said .*F1 ([\d.]+)', 100, 66, 90, 'GenderGapTracker 54.8'),
    ('wikinews', 'direct quotes found', ('score_said',), r'direct +gold +\d+ found ([\d.]+)', 100, 95, None, ''),
    ('wikinews', 'their speakers right', ('score_said',), r'direct .*speaker right ([\d.]+)', 100, 93, None, ''),
    ('polnear', 'marked quotes, overlap F1', ('score_attribution',), r'marked +ov80 .*?F1 +([\d.]+)', 1, 94, 98, 'textacy + GGT 95.4'),
    ('polnear', 'their speakers right', ('score_attribution',), r'marked +ov80 .*?spk acc ([\d.]+)', 1, 90, 97, 'textacy + GGT 85.7'),
    ('polnear', 'speech, overlap F1', ('score_attribution',), r'speech +ov80 .*?F1 +([\d.]+)', 1, 66, 80, 'textacy + GGT 64.4'),
    ('polnear', 'direct recall', ('score_attribution',), r"speech +ov80 .*?'direct': '\d+/\d+=(\d+)", 1, 90, None, ''),
    ('polnear', 'mixed recall', ('score_attribution',), r"speech +ov80 .*?'mixed': '\d+/\d+=(\d+)", 1, 65, 88, '53'),
    ('polnear', 'indirect recall', ('score_attribution',), r"speech +ov80 .*?'indirect': '\d+/\d+=(\d+)", 1, 50, 75, '39'),
    ('polnear', 'speakers right', ('score_attribution',), r'speech +ov80 .*?spk acc ([\d.]+)', 1, 92, None, ''),
    ('gum quotes', 'speech, overlap F1', ('score_attribution',), r'speech +ov80 .*?F1 +([\d.]+)', 1, 70, None, ''),
    ('timebank', 'time values, F1', ('score_timex',), r'value .*F1 +([\d.]+)', 1, 79, 87, 'HeidelTime 79.5'),
    ('timebank', 'time expressions, relaxed F1', ('score_timex',), r'relaxed .*F1 +([\d.]+)', 1, 92, None, ''),
    ('timebank', 'offsets right', ('timex_classes',), r'offset +\d+ +[\d.]+ +[\d.]+ +([\d.]+)', 1, 65, None, ''),
    ('timebank', 'sets right', ('timex_classes',), r'set +\d+ +[\d.]+ +[\d.]+ +([\d.]+)', 1, 65, None, ''),
    ('aquaint', 'time values, F1', ('score_timex',), r'value .*F1 +([\d.]+)', 1, 73, 82, 'HeidelTime 72.9'),
    ('aquaint', 'time expressions, relaxed F1', ('score_timex',), r'relaxed .*F1 +([\d.]+)', 1, 92, None, ''),
    ('wikinews', 'time values, F1', ('score_timex',), r'value .*F1 +([\d.]+)', 1, 84, 92, 'HeidelTime 83.2'),
    ('wikinews', 'timeline, dated F1', ('score_timeline',), r'dated .*F1 ([\d.]+)', 100, 50, 80, ''),
]
ARTICLE = [
    ('cards right', ('score_entities',), r'card accuracy [\d.]+ \((.*)\)'),
    ('names, three kinds, F1', ('score_ner',), None),
    ('direct', ('score_said',), r'(?m)^direct +(.*)'),
    ('mixed', ('score_said',), r'(?m)^mixed +(.*)'),
    ('indirect', ('score_said',), r'(?m)^indirect +(.*)'),
    ('times', ('score_timex', '--by-type'), r'value accuracy .*|(?m:^value) .*'),
    ('timeline', ('score_timeline',), r'dated .*'),
]


def opened(path):
    return gzip.open(path, 'rt', encoding='utf-8', newline='') if path.suffix == '.gz' else open(path, encoding='utf-8', newline='')


def read(path, date):
    """The gold file unpacked, and its articles as `dateline batch` takes them."""
    gold = opened(path).read()
    if path.name.endswith('.tsv.gz'):
        import csv
        rows = csv.DictReader(io.StringIO(gold), delimiter='\t', quoting=csv.QUOTE_NONE)
        return gold, [{'id': r['ID'], 'text': r['Text']} for r in rows]
    docs = [json.loads(line) for line in gold.splitlines()]
    articles = [{'id': d['id'], 'text': d['text'], **({'published': d[date]} if date and d.get(date) else {})} for d in docs]
    return gold, articles


def analysed(binary, articles, out):
    """Runs the engine; gives the words read and the seconds that it took."""
    import time
    lines = ''.join(json.dumps(a, ensure_ascii=False) + '\n' for a in articles)
    began = time.monotonic()
    with open(out, 'w', encoding='utf-8') as f:
        subprocess.run([binary, 'batch', '--offsets', 'codepoint'], input=lines, text=True, encoding='utf-8', stdout=f, check=True)
    return sum(len(a['text'].split()) for a in articles), time.monotonic() - began


def script(scorers, name):
    """A scorer of theirs, else one that lies beside this file."""
    theirs = scorers / f'{name}.py'
    return theirs if theirs.exists() else pathlib.Path(__file__).parent / f'{name}.py'


def scored(scorers, scorer, gold, pred, cache):
    """What the scorer prints."""
    name, *more = scorer
    key = (name, tuple(more), gold)
    if key not in cache:
        done = subprocess.run([sys.executable, script(scorers, name), gold, pred, *more], capture_output=True, text=True)
        cache[key] = done.stdout if done.returncode == 0 else ''
        if done.returncode:
            print(f'{name} failed on {gold}: {done.stderr.strip().splitlines()[-1]}', file=sys.stderr)
    return cache[key]


def figure(printed, pattern, factor):
    """The number that the pattern finds; without a pattern the last F1."""
    found = re.findall(r'F1 ([\d.]+)', printed)[-1:] if pattern is None else [g for m in re.finditer(pattern, '\n' + printed) for g in m.groups() if g][:1]
    return factor * float(found[0]) if found else None


def core(trainer, corpora):
    """What `train eval` prints, as {(set, column): figure}."""
    if not (corpora / 'ud').exists() or not pathlib.Path(trainer).exists():
        return {}
    done = subprocess.run([trainer, 'eval', corpora], capture_output=True, text=True)
    if done.returncode:
        print(f'{trainer} eval failed: {done.stderr.strip()}', file=sys.stderr)
    figures, columns = {}, []
    for line in done.stdout.splitlines():
        name, cells = line[:20].strip(), line[20:].split()
        if name == 'set':
            columns = cells
        else:
            figures.update({(name, column): float(cell) for column, cell in zip(columns, cells)})
    return figures


def row(name, measure, got, bar, goal, peer):
    mark = '' if got is None or bar is None or got >= bar else '*'
    shown = '–' if got is None else f'{got:.1f}' if got > 2 or bar else f'{got:.2f}'
    print(f"| {name:10} | {measure:32} | {shown + mark:>6} | {bar or '':>4} | {goal or '':>4} | {peer} |")


def main():
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument('corpora', type=pathlib.Path)
    ask.add_argument('--scorers', type=pathlib.Path)
    ask.add_argument('--articles', type=pathlib.Path)
    ask.add_argument('--binary', default='target/release/dateline')
    ask.add_argument('--trainer', default='target/release/train', help='the trainer, which scores the language core')
    ask.add_argument('--keep', type=pathlib.Path, help='keep gold and predictions in this folder, to look at the errors')
    a = ask.parse_args()
    scorers = a.scorers or a.corpora.parent / 'eval'
    articles = a.articles or a.corpora.parent / 'articles'
    with contextlib.ExitStack() as stack:
        folder = a.keep or pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        files, words, seconds = {}, 0, 0.0
        for name, (path, date) in SETS.items():
            if not (a.corpora / path).exists():
                continue
            text, docs = read(a.corpora / path, date)
            gold, pred = folder / f'{name}.gold', folder / f'{name}.pred'
            gold.write_text(text, encoding='utf-8', newline='')
            w, s = analysed(a.binary, docs, pred)
            words, seconds = words + w, seconds + s
            files[name] = gold, pred
        cache = {}
        print(f"| {'set':10} | {'measure':32} | {'score':>6} | {'bar':>4} | {'goal':>4} | peer |")
        print(f"|{'-' * 12}|{'-' * 34}|{'-' * 7}:|{'-' * 5}:|{'-' * 5}:|---|")
        figures = core(a.trainer, a.corpora)
        for name, place, measure, bar, goal, peer in CORE:
            if figures:
                row(name, measure, figures.get(place), bar, goal, peer)
        for name, measure, scorer, pattern, factor, bar, goal, peer in ROWS:
            if name in files:
                row(name, measure, figure(scored(scorers, scorer, *files[name], cache), pattern, factor), bar, goal, peer)
        print(f'\n* below its bar. {words} words read in {seconds:.1f} s with all cores.')
        times(a.binary, a.corpora, scorers, files, cache)
        for gold in sorted(articles.glob('*.gold.json')) if articles.is_dir() else []:
            article(a.binary, scorers, gold, folder)


def times(binary, corpora, scorers, files, cache):
    """Time expressions by class, and the cases of Microsoft Recognizers (bar: 65 %)."""
    for name in ('timebank', 'aquaint'):
        if name in files:
            print(f'\n{name}, by class, per cent')
            print(scored(scorers, ('timex_classes',), *files[name], cache), end='')
    cases = corpora / 'time/ms-datetime-en.jsonl.gz'
    if cases.exists():
        ran = subprocess.run([sys.executable, pathlib.Path(__file__).parent / 'ms_datetime.py', cases, '--binary', binary], capture_output=True, text=True)
        print(f'\nMicrosoft Recognizers, single expressions\n{ran.stdout}', end='')


def article(binary, scorers, path, folder):
    """One article, in counts: what a reader of it would see."""
    d = json.loads(path.read_text(encoding='utf-8'))
    gold, pred = folder / f'{path.stem}.gold', folder / f'{path.stem}.pred'
    gold.write_text(json.dumps(d, ensure_ascii=False) + '\n', encoding='utf-8')
    analysed(binary, [{'id': d['id'], 'text': d['text']}], pred)
    cache = {}
    print(f"\n{d['id']} (published {json.loads(pred.read_text(encoding='utf-8'))['analysis']['document']['published']['date']}, gold {d['date']})")
    for measure, scorer, pattern in ARTICLE:
        printed = scored(scorers, scorer, gold, pred, cache)
        if pattern is None:
            print(f'  {measure:24} {figure(printed, None, 100) or 0:.1f}')
        else:
            print(f"  {measure:24} {'; '.join(m[1] if m.groups() else m[0] for m in re.finditer(pattern, printed))}")


if __name__ == '__main__':
    main()
