"""Several names typed as one signature: "Phương Linh, Đức Thụy" or "Phương Linh và Đức Thụy". Knows nobody."""

from __future__ import annotations

import re

_BETWEEN = re.compile(r"\s*[,;&+/]\s*|\s+(?:và|and|-|–)\s+", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.’']*(?: [^\W\d_][\w.’']*){0,5}")


def several_names(signature: str) -> list[str]:
    """Give the names of a signature when it is several of them, else nothing.

    "Nguyễn Văn An, nguyên Giám đốc Sở" is one person: every word of a name begins with a capital.
    """
    names = [part for part in _BETWEEN.split(signature.strip()) if part]
    return names if len(names) > 1 and all(map(_is_name, names)) else []


def _is_name(part: str) -> bool:
    return bool(_NAME.fullmatch(part)) and all(word[0].isupper() for word in part.split())
