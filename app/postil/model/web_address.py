"""Web addresses as they are compared, of one page however a reader came to it, and as they are told."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

#: Parameters that say who sent the reader, not what is shown: those of Urchin and Google, Facebook, Microsoft, Mailchimp, HubSpot,
#: Matomo, AT Internet, X, Instagram, Yandex, Adobe and of sharing buttons.
_TRACKING = re.compile(
    r"(?:utm|mtm|pk|piwik|hsa|oly|vero|at|ga|trk)_\w+|_hs\w+|_ga|_gl|[dgwy]clid|gbraid|wbraid|gclsrc|fbclid|fb_\w+|msclkid|twclid"
    r"|ttclid|li_fat_id|yclid|igshid|igsh|mc_[ce]id|mkt_tok|s_cid|cmpid|campaign_id|ns_campaign|ncid|cid|smid|smtyp|partner|rss|xtor"
    r"|wt_mc|wt_zmc|ref|ref_src|ref_url|referrer|source|src|share|sharetype|shared|spm|sfnsn|feature|ocid|icid|ito|amp|outputtype",
    re.IGNORECASE,
)
_PORTS = {"http": 80, "https": 443}
#: Names of hosts under which the same pages are served for telephones.
_MOBILE = re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=.+\.)")
_AMP = re.compile(r"(?:/amp|\.amp)(?=/?$)|(?<=\.html)/amp", re.IGNORECASE)


def host_of(url: str) -> str:
    """The host as readers are told it, without “www.”; empty where there is none, or the address is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def compared(url: str) -> str:
    """The address without scheme, fragment and what tells visitors apart; empty when it is no web address."""
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in _PORTS or not host:
        return ""
    host = _MOBILE.sub("", host, count=1)
    where = host if port in (None, _PORTS[parts.scheme.lower()]) else f"{host}:{port}"
    path = _AMP.sub("", parts.path).rstrip("/")
    kept = sorted(
        pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0])
    )
    return where + path + (f"?{urlencode(kept)}" if kept else "")
