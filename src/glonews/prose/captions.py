"""Split the credit off a caption: "Quang cảnh hội nghị. Ảnh: Phương Linh"."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# "Trong ảnh: …" ("pictured: …") is a caption, not a credit, so in the middle of a sentence the word must
# begin with a capital; after a full stop or a bracket any case will do.
_WORD = r"(?:ảnh|photo|photos|hình ảnh|nguồn ảnh)(?:\s+(?:minh\s+h[ọo][ạa]|tư\s+liệu|by))?\s*:\s*"
_MARKED = re.compile(rf"(?:^|[.!?…)\]”\"»|;,–-]\s*|\s(?=[ẢPHN]))\(?(?i:{_WORD})")
_BRACKETED = re.compile(rf"[(\[]\s*(?i:{_WORD})([^()\[\]]+)[)\]][\s.]*$")


@lru_cache(maxsize=64)  # asked for by the reader of a file and by each rule of the copy desk
def split_caption(title: str) -> tuple[str, str]:
    """Give caption and credit of a photo's title; the credit is "" when the title names none."""
    text = unicodedata.normalize("NFC", title).strip()
    if ":" not in text:
        return text, ""
    bracketed = _BRACKETED.search(text) if ")" in text or "]" in text else None
    if bracketed:
        return text[: bracketed.start()].strip(), _credit(bracketed[1])
    marks = list(_MARKED.finditer(text))
    if not marks or not _credit(text[marks[-1].end() :]):
        return text, ""
    mark = marks[-1]
    return _caption(text, mark), _credit(text[mark.end() :])


def _caption(text: str, mark: re.Match[str]) -> str:
    """Keep the full stop in front of the credit, but no separator such as a dash or a bar."""
    kept = text[: mark.start()] + (mark[0][0] if mark[0][0] in '.!?…)]”"»' else "")
    return kept.strip().rstrip("([").rstrip()


def _credit(written: str) -> str:
    credit = written.strip().rstrip(")]").strip()
    # The full stop of "Ảnh: P.L." belongs to the name, that of "Ảnh: Phương Linh." does not.
    return credit[:-1].rstrip() if credit.endswith(".") and credit.count(".") == 1 else credit
