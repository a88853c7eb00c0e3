"""Refuses requests that no browser of this preview sends, and knows the key that other machines need."""

from __future__ import annotations

from hmac import compare_digest
from urllib.parse import parse_qsl, urlencode

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from glonews.serve.doorkeeper import LOOPBACK, comes_from_another_site, file_of, is_expected_host

COOKIE = "glonews-preview"
LOCAL = ("127.0.0.1", "::1")


class Entrance(Struct, frozen=True):
    """Who may come in. Other machines are let in at ``address`` alone, and only with the ``key``."""

    port: int
    address: str = ""
    """Address of this machine in its network; "" to serve this machine only."""
    key: str = ""

    def refusal(self, request: Request) -> Response | None:
        """Give the answer to a request that is not let in: never a word of what there is."""
        names = (*LOOPBACK, self.address) if self.address else LOOPBACK
        if not is_expected_host(request.headers.get("host", ""), names, self.port):
            return Response(status_code=403)
        if comes_from_another_site(request.headers):
            return Response(status_code=403)
        if request.method not in ("GET", "HEAD"):
            return Response(status_code=405, headers={"allow": "GET, HEAD"})
        if request.client and request.client.host in LOCAL:
            return None
        return self._refused_stranger(request)

    def _refused_stranger(self, request: Request) -> Response | None:
        """Let a machine in that shows the key: first in the address, from then on in a cookie."""
        if self._fits(request.cookies.get(COOKIE, "")):
            return None
        query = parse_qsl(request.url.query)
        if not any(name == "key" and self._fits(value) for name, value in query):
            return Response(status_code=403)
        rest = urlencode([pair for pair in query if pair[0] != "key"])
        raw_path: bytes = request.scope["raw_path"]
        path = raw_path.decode() if file_of(raw_path) else "/"  # "//name" would lead to another host
        response = Response(status_code=303, headers={"location": path + (f"?{rest}" if rest else "")})
        response.set_cookie(COOKIE, self.key, httponly=True, samesite="lax")
        return response

    def _fits(self, key: str) -> bool:
        return bool(self.key) and compare_digest(key.encode(), self.key.encode())
