#!/usr/bin/env python3
"""ms_datetime.py CASES.jsonl[.gz] [--binary PATH] [--errors N]   Microsoft Recognizers' English cases against ours.

Counted: every case (input and reference day, each once) that expects exactly one result with one TIMEX; a pair of ends with a length,
"(a,b,P1D)", is two expressions and not counted. A case is right when one of our expressions has

the same extent: compared in lower case without the words that their results take in and TIMEX3 leaves out (in, on, at, for, from, by,
  before, after, until, since, the, of, during, within, or, equal, ...) and without marks at either end; a length also without the "next",
  "last" or "past" that TIMEX3 takes in and they leave out ("the next 3 days"); and
an equivalent value: where theirs leaves a part open (XXXX-05, XXXX-WXX-2) ours may fill it with any year or week that fits; clock
  times compare to the minute (T15 = T15:00), with or without the day where one of the two has none; lengths compare after 7 days = 1 week,
  12 months = 1 year, 3 months = 1 quarter, 24 hours = 1 day, and halves written out (PT0.5H = PT30M); "a few hours" is theirs PT3H and ours
  PTXH; months and years told as offsets ("two years ago") are as fine as TimeML has them (2014, not a day of it); "the first Friday of July"
  is theirs XXXX-07-WXX-5-#1 and ours the day; a fiscal or school year (FY2008, SY2008) is the year.
What TIMEX3 writes otherwise:
  "in two weeks" is a length there, P2W: ours must be that length and its `from` .. `to`, where it ends, must hold their day;
  so many minutes or hours from now: the cases have a clock, an article has none, so the day is compared;
  "a few days ago" is PAST_REF; "the week of April 10" is theirs the day (XXXX-04-10) and ours the ISO week that holds it; "the third week of
  July" is theirs 2016-07-W03, the third run of seven days, and ours the ISO week, which must overlap it;
  "the end of the day" is theirs a moment (T23:59:59) and ours the day with the modifier END; "mid-morning" theirs T10 and ours TMO with MID;
  repeated weekends and nights are theirs P1WE and TNI and ours XXXX-WXX-WE and P1D. Cases that expect an impossible date (30 February) are left out:
  such dates are refused on purpose."""
import argparse, datetime, gzip, json, re, subprocess

EDGE = {'in', 'on', 'at', 'for', 'from', 'by', 'before', 'after', 'until', 'till', 'since', 'the', 'of', 'during', 'within', 'to', 'a', 'an',
        'about', 'around', 'over', 'than', 'later', 'earlier', 'prior', 'starting', 'beginning', 'ending', 'no', 'more', 'less', 'greater', 'sooner',
        'sometime', 'or', 'equal', 'as', 'late', 'with', 'advance'} - {'a', 'an'}
NEXT = re.compile(r'^(next|last|past|coming) ')
TAIL = re.compile(r' (or|and) (later|after|before|earlier|greater|above|onwards?)$')

def bare(words):
    words = re.sub(r'[^\w:/.\'-]+', ' ', words.lower()).split()
    words = [w.strip('.,;:!?\'"') for w in words]
    while words and (words[0] in EDGE or not words[0]): words.pop(0)
    while words and not words[-1]: words.pop()
    return TAIL.sub('', ' '.join(words))

def length(v):
    v = {'P1Q': 'P3M', 'PT0.5H': 'PT30M', 'P0.5Y': 'P6M'}.get(v, v)
    m = re.fullmatch(r'P(T?)(\d+)\.5([YH])', v)
    if m: return f'P{m[1]}{m[2]}{m[3]}{"6M" if m[3] == "Y" else "30M"}'
    m = re.fullmatch(r'P(\d+)D', v)
    if m and int(m[1]) % 7 == 0: return f'P{int(m[1]) // 7}W'
    m = re.fullmatch(r'P(\d+)M', v)
    if m and int(m[1]) % 12 == 0: return f'P{int(m[1]) // 12}Y'
    m = re.fullmatch(r'PT(\d+)H', v)
    if m and int(m[1]) % 24 == 0: return length(f'P{int(m[1]) // 24}D')
    return v

def impossible(v):
    m = re.match(r'(\d{4}|XXXX)-(\d\d)-(\d\d)', v)
    if not m: return False
    try: datetime.date(2000 if m[1] == 'XXXX' else int(m[1]), int(m[2]), int(m[3]))
    except ValueError: return True

def weekday(day):
    try: return datetime.date.fromisoformat(day).isoweekday()
    except ValueError: return None

def same_day(theirs, ours):
    if theirs == ours: return True
    m = re.fullmatch(r'XXXX-WXX-(\d)', theirs)
    if m: return weekday(ours) == int(m[1]) or ours == theirs
    if len(theirs) == len(ours): return all(a == b or a == 'X' for a, b in zip(theirs, ours))
    return False

def clock(v):
    v = re.sub(r'Z$', '', v)
    return v + ':00' if re.fullmatch(r'\d\d', v) else v[:5] if re.match(r'\d\d:\d\d', v) else v

def days(v):
    """First and last day of a day or an ISO week."""
    m = re.fullmatch(r'(\d{4})-W(\d\d)(-WE)?', v)
    try:
        if m: return datetime.date.fromisocalendar(int(m[1]), int(m[2]), 6 if m[3] else 1), datetime.date.fromisocalendar(int(m[1]), int(m[2]), 7)
        return (datetime.date.fromisoformat(v[:10]),) * 2
    except ValueError: return None

def otherwise(theirs, t):
    """What TIMEX3 writes otherwise; `t` is our expression."""
    words, ours = t['text'].lower(), t['value']
    day = re.fullmatch(r'(\d{4})-(\d\d)-(\d\d)(T\d\d:\d\d:\d\d)?', theirs)
    if day and ours.startswith('P') and t['from']: return t['from'] <= theirs[:10] <= t['to']
    if day and day[4] and re.search(r'\b(minute|min|hour)s?\b', words) and theirs[:10] == ours: return True
    if re.search(r'\b(few|couple|some|several)\b.*\bago\b', words): return ours == 'PAST_REF'
    if theirs.endswith('T23:59:59') and 'end' in words: return t['mod'] == 'END' and same(theirs[:-9], ours)
    if theirs in ('T10', 'T14') and 'mid' in words: return t['mod'] == 'MID' and ours.endswith({'T10': 'TMO', 'T14': 'TAF'}[theirs])
    if theirs == 'P1WE': return ours == 'XXXX-WXX-WE'
    if theirs == 'TNI': return ours == 'P1D'
    week = days(ours) if re.fullmatch(r'\d{4}-W\d\d', ours) else None
    m = re.fullmatch(r'(\d{4}|XXXX)-(\d\d)-W0(\d)', theirs)
    if week and m:
        years = {d.year for d in week} if m[1] == 'XXXX' else {int(m[1])}
        for year in years:
            first = datetime.date(year, int(m[2]), 1) + datetime.timedelta(7 * (int(m[3]) - 1))
            if week[0] <= first + datetime.timedelta(6) and first <= week[1]: return True
    m = re.fullmatch(r'(\w{4})-(\w\w)-(\d\d)', theirs)
    if week and m and 'week' in words:
        return any(same_day(theirs, str(week[0] + datetime.timedelta(n))) for n in range(7))
    return False

def same(theirs, ours, words=''):
    if theirs.startswith('P') and ours.startswith('P'):
        return length(theirs) == length(ours) or re.search(r'\b(few|some|several)\b', words.lower()) and re.sub(r'\d+', 'X', theirs) == ours
    if re.search(r'\b(year|month|decade)s?\b.*\b(ago|later|earlier|from now|hence|back)\b', words.lower()): return theirs.startswith(ours)
    m = re.fullmatch(r'(\w{4})-(\d\d)-WXX-(\d)-#?(\d)', theirs)
    if m: return bool(re.fullmatch(r'\d{4}-\d\d-\d\d', ours)) and ours[5:7] == m[2] and weekday(ours) == int(m[3]) and (int(ours[8:]) + 6) // 7 == int(m[4])
    theirs = re.sub(r'^[FS]Y', '', theirs)
    if theirs == ours: return True
    if 'T' in theirs and 'T' in ours and not theirs.startswith('P'):
        (d1, t1), (d2, t2) = theirs.split('T', 1), ours.split('T', 1)
        return clock(t1) == clock(t2) and (not d1 or not d2 or same_day(d1, d2))
    return same_day(theirs, ours)

if __name__ == '__main__':
    ap = argparse.ArgumentParser()
    ap.add_argument('cases'); ap.add_argument('--binary', default='target/debug/dateline'); ap.add_argument('--errors', type=int, default=0)
    a = ap.parse_args()
    opened = gzip.open(a.cases, 'rt', encoding='utf-8') if a.cases.endswith('.gz') else open(a.cases, encoding='utf-8')
    cases = {}
    for d in map(json.loads, opened):
        e = d['expected']
        if len(e) == 1 and e[0].get('timex') and '(' not in e[0]['timex'] and not impossible(e[0]['timex']):
            cases.setdefault((d['input'], (d['reference'] or '')[:10]), e[0])
    lines = [json.dumps({'id': str(i), 'text': text, **({'published': ref} if ref else {})}) for i, (text, ref) in enumerate(cases)]
    out = subprocess.run([a.binary, 'batch'], input='\n'.join(lines) + '\n', capture_output=True, text=True, check=True).stdout
    right = found = 0
    by = {}
    for line, ((text, ref), e) in zip(out.splitlines(), cases.items()):
        ours = json.loads(line).get('analysis', {}).get('timexes', [])
        extent = [t for t in ours if e['text'] and bare(e['text']) in (bare(t['text']), t['type'] == 'DURATION' and NEXT.sub('', bare(t['text'])))]
        ok = any(same(e['timex'], t['value'], t['text']) or otherwise(e['timex'], t) for t in extent)
        found += bool(extent); right += ok
        n = by.setdefault(e['type'], [0, 0]); n[0] += 1; n[1] += ok
        if not ok and a.errors:
            a.errors -= 1
            print(f"{text} ({ref})\n   theirs: {e['text']} = {e['timex']}\n   ours: {[(t['text'], t['value']) for t in ours]}")
    for kind, (n, ok) in sorted(by.items()): print(f'{kind:15} {ok:4} of {n:4}  {100 * ok / n:5.1f} %')
    print(f'same extent {100 * found / len(cases):.1f} %   and an equivalent value {100 * right / len(cases):.1f} %   of {len(cases)} cases')
