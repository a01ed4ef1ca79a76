"""Drafts made from real sentences by rule: thousands that one exchanged element makes false, and true ones.

`texts` reads the articles, `swaps` makes the drafts that are false, `faithful` those that stay true,
`judging` checks them. `tests/briefing/test_checking_real_sentences.py` runs a fixed part, `python -m
bench.quality metamorphic` all. docs/quality/checking.md has the values.
"""
