r"""Makes hostile text harmless before any format sees it.

Article text, outlet names, addresses and file names come from strangers. They may hold terminal escapes
(ESC and the C1 controls), bidirectional overrides that show text in another order than it is stored
(CVE-2021-42574, "Trojan Source"), invisible tag characters, and lone surrogates that no encoding takes.
`clean` leaves one line of visible text: white space of any kind becomes one space, invisible formatting
is dropped, and what remains of the controls becomes U+FFFD so that its place can be seen.
The joiners U+200C and U+200D stay: Persian, Hindi and emoji need them.
"""

import re
from urllib.parse import quote, urlsplit

WHITE = re.compile(r"\s+")
# Unicode 16: bidi marks, embeddings, overrides and isolates; zero-width space, word joiner and invisible
# operators; soft hyphen; byte order mark; interlinear annotation; deprecated format and tag characters.
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
# C0 and C1 controls, surrogates, and the code points that Unicode promises never to assign.
UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
REPLACEMENT = "\ufffd"
# RFC 3986: what may stand in a URL as it is; everything else is percent-encoded. "%" stays so that what is
# encoded already is not encoded twice. Quotes, "<", ">", "(", ")" and "\" are left out on purpose: they would
# end an attribute or a Markdown link.
URL_CHARACTERS = ";/?:@&=+$,-_.~%#[]"


def clean(text: str) -> str:
    """Return `text` as one line that any terminal or page can show; the same when cleaned again."""
    visible = INVISIBLE.sub("", text)
    return UNPRINTABLE.sub(REPLACEMENT, WHITE.sub(" ", visible)).strip()


def clean_inside(text: str) -> str:
    """Clean a part of a longer line: as `clean`, but a space at either end stays."""
    visible = INVISIBLE.sub("", text)
    return UNPRINTABLE.sub(REPLACEMENT, WHITE.sub(" ", visible))


def link_target(url: str | None) -> str | None:
    """Return `url` in ASCII where it may become a link, else None.

    Only http and https with a host, without a user name (https://bank.example@evil.example shows one host
    and opens another) and without white space, controls or invisible characters.
    """
    if not url or clean(url) != url or " " in url:
        return None
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
        host = host.encode("idna").decode("ascii") if host else ""
    except (ValueError, UnicodeError):
        return None
    if parts.scheme not in {"http", "https"} or parts.username is not None or not host:
        return None
    where = f"[{host}]" if ":" in host else quote(host, safe="-._~%")
    where += f":{port}" if port is not None else ""
    tail = parts._replace(scheme="", netloc="").geturl()
    return f"{parts.scheme}://{where}{quote(tail, safe=URL_CHARACTERS)}"
