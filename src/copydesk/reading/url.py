"""Addresses: one form for one page, and the outlet that a domain stands for."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_TRACKING = re.compile(
    r"(?:utm_\w+|at_\w+|ns_\w+|guce_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|cmp|ocid|ito|xtor|"
    r"yclid|_ga|spm|ref|ref_src|rss|feedtype|feedname|smid|partner|emc|sr_share|ir|ftcamp|ncid|guccounter|sh|"
    r"taid|wpisrc|wpmm|intcid|mod)$",
    re.IGNORECASE,
)
_LONGEST = 2_000
_SECOND_LEVELS = frozenset({"co", "com", "org", "net", "gov", "edu", "ac", "or", "ne", "go"})
_HOST_PREFIXES = ("www.", "www2.", "m.", "mobile.", "amp.", "en.", "edition.")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z][a-z0-9-]{1,62}$")


def canonical_url(address: str) -> str | None:
    """Return one form for one page: host in small letters, no tracking, fragment or final slash.

    None where `address` is no web address. A fragment that is a path ("#!/story/1") is kept.
    """
    text = "".join(address.split())
    if not text or len(text) > _LONGEST:
        return None
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not _HOST.match(host):
        return None
    if port not in {None, 80, 443}:
        host = f"{host}:{port}"
    kept = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(k)]
    fragment = parts.fragment if parts.fragment.startswith(("!", "/")) else ""
    path = re.sub(r"/{2,}", "/", parts.path).rstrip("/")
    return urlunsplit((parts.scheme.lower(), host, path, urlencode(sorted(kept)), fragment))


def domain_of(address: str) -> str | None:
    """Return the host of an address or a bare host name, without "www." and its like; None for none."""
    url = canonical_url(address)
    if url is None:
        return None
    host = urlsplit(url).hostname or ""
    for prefix in _HOST_PREFIXES:
        if host.startswith(prefix) and host.count(".") > 1:
            host = host.removeprefix(prefix)
    return host or None


def site_of(domain: str) -> str:
    """Return the registered part of a domain: "bbc.co.uk" of "news.bbc.co.uk"."""
    labels = domain.split(".")
    keep = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVELS and len(labels[-1]) == 2 else 2
    return ".".join(labels[-keep:])
