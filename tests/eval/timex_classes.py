#!/usr/bin/env python3
"""timex_classes.py GOLD.jsonl[.gz] PRED.jsonl   time expressions by class: how many, found, right type, right value (per cent of gold).

GOLD as for score_timex.py (timexes or times), PRED as `dateline batch` prints it. An expression's class is the first row of CLASSES whose
pattern fits its words; it is found when one of ours overlaps it."""
import gzip, json, re, sys

MONTH = r'(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?'
DAY = r'(mon|tues|wednes|thurs|fri|satur|sun)day'
UNIT = r'(second|minute|hour|day|week|weekend|month|quarter|year|decade|centur(y|ie)|fortnight)s?'
CLASSES = [
    ('set', None, r'\b(every|each|per|daily|weekly|monthly|quarterly|yearly|annual|annually|once|twice)\b|\ba (day|week|month|year)$.*\btimes\b'),
    ('offset', None, rf'\b(ago|earlier|later|before|after|hence|from now|back|prior)\b.*|\byear-(ago|earlier)\b'),
    ('clock', None, r'\d[:.]\d\d|\b\d{1,4} ?(a\.?m|p\.?m|utc|gmt)\b|o.clock|\b(noon|midday|midnight)\b'),
    ('part of day', None, r'\b(morning|afternoon|evening|night|tonight|overnight|dawn|dusk)\b'),
    ('full date', None, rf'{MONTH} \d{{1,2}}(st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(st|nd|rd|th)? {MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d|\d+/\d+/\d+'),
    ('weekday', None, rf'\b{DAY}\b'),
    ('month and day', None, rf'{MONTH} \d{{1,2}}|\d{{1,2}}(st|nd|rd|th)?( of)? {MONTH}'),
    ('month and year', None, rf'{MONTH},? (of )?\d{{4}}'),
    ('quarter, half', None, r'\bquarter\b|\bhalf of\b|-quarter\b'),
    ('duration', 'DURATION', r''),
    ('this, last, next', None, rf'\b(this|last|next|past|coming|current|previous|following|same|that)\b.*\b({UNIT}|{MONTH}|spring|summer|autumn|fall|winter|season)\b'),
    ('month', None, rf'\b{MONTH}\b'),
    ('season', None, r'\b(spring|summer|autumn|fall|winter)\b'),
    ('decade, century', None, r"\d0'?s\b|century|ties\b"),
    ('year', None, r'\b\d{4}\b'),
    ('today', None, r'\b(today|yesterday|tomorrow)\b'),
    ('weekend', None, r'weekend'),
    ('vague', None, r'\b(now|currently|recent|recently|past|future|present|then|time|moment|soon|already|previously|once)\b'),
    ('other', None, r''),
]

def lines(path):
    opened = gzip.open(path, 'rt', encoding='utf-8') if path.endswith('.gz') else open(path, encoding='utf-8')
    return map(json.loads, opened)

def main(gold, pred):
    found = {d['id']: d.get('analysis', d).get('timexes', []) for d in lines(pred)}
    table = {name: [0, 0, 0, 0] for name, _, _ in CLASSES}
    for d in lines(gold):
        ours = found.get(d['id'], [])
        for t in d.get('timexes') or [t for t in d.get('times', []) if t['start'] is not None]:
            words = d['text'][t['start']:t['end']].lower()
            name = next(n for n, kind, pattern in CLASSES if (kind is None or kind == t['type']) and re.search(pattern, words))
            hits = [o for o in ours if o['start'] < t['end'] and t['start'] < o['end']]
            best = max(hits, key=lambda o: min(o['end'], t['end']) - max(o['start'], t['start']), default=None)
            row = table[name]; row[0] += 1
            if best: row[1] += 1; row[2] += best['type'] == t['type']; row[3] += best['value'] == t['value']
    print(f"{'class':18} {'gold':>5} {'found':>6} {'type':>6} {'value':>6}")
    for name, (n, *rest) in table.items():
        if n: print(f'{name:18} {n:5} ' + ' '.join(f'{100 * x / n:6.1f}' for x in rest))

if __name__ == '__main__': main(*sys.argv[1:3])
