"""Puts hostile words into every text of a report, whatever field it stands in."""

from typing import Any

import msgspec
from hypothesis import strategies as st

IDS = frozenset({"article_id", "story_id", "original_id", "code", "key", "id", "text_digest", "analyser"})

NASTY = (
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "--><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x=\'',
    "<a href=javascript:alert(1)>x</a>",
    "javascript:alert(1)",
    'https://e.example/"><script>alert(1)</script>',
    "&lt;b&gt; &#60;i&#62; &amp;",
    "\x1b[2J\x1b]0;title\x07\x9b31m\x08\x7f",
    "\u202egnp.exe\u202c \u2066x\u2069 \u200f\u05d0",
    "\ud800 \ufffe \U0001ffff",
    "![x](http://e.example/x.png) [x](javascript:alert(1)) <http://e.example>",
    "# heading\n\n- list\n\n```\ncode\n```\n\n| a | b |\n|---|---|",
    "*em* **strong** _em_ ~~gone~~ `code` $x$ [1]: http://e.example",
    "1. one\n2) two\n> quoted\n---\n===\n    code",
    "http://e.example www.e.example mailto:x@e.example ftp://e.example",
    "\\ \\* \\<b\\> \\",
    "[bold red]rich[/bold red] [link=file:///etc/passwd]x[/link] :smile:",
    "{{7*7}} {% raw %} ${x}",
    "a" * 300,
    "\u0627\u0644\u0639\u0631\u0628\u064a\u0629 \u05e2\u05d1\u05e8\u05d9\u05ea",
    "漢字かな交じり文" * 20,
)
nasty_texts = st.one_of(st.sampled_from(NASTY), st.text(max_size=60))


def poisoned(value: Any, nasty: str, spare: frozenset[str] = frozenset()) -> Any:
    """Return a struct with `nasty` put after every free text in it, but not in fields named in `spare`."""
    changes = {}
    for field in msgspec.structs.fields(value):
        held = getattr(value, field.name)
        if field.name not in IDS | spare:
            changes[field.name] = _poisoned(held, field.type, nasty, spare)
    return msgspec.structs.replace(value, **changes)


def _poisoned(held: Any, kind: Any, nasty: str, spare: frozenset[str]) -> Any:
    if isinstance(held, msgspec.Struct):
        return poisoned(held, nasty, spare)
    if isinstance(held, tuple):
        inner = kind.__args__[0] if hasattr(kind, "__args__") else kind
        return tuple(_poisoned(item, inner, nasty, spare) for item in held)
    if isinstance(held, str) and (kind is str or kind == str | None):
        return held + nasty
    return held
