"""The sockets of a preview: on this machine, and where it is asked for on its address in the local network."""

from __future__ import annotations

import errno
import socket

from glonews.problems import GlonewsError

ANY_ROUTE = ("192.0.2.1", 9)
"""An address for documentation (RFC 5737): the system chooses a way there, and nothing is sent."""


def local_address() -> str:
    """Give the address of this machine in its network.

    :raises GlonewsError: it is in none.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(ANY_ROUTE)
            found = str(probe.getsockname()[0])
        except OSError:
            found = ""
    if not found or found.startswith("127."):
        raise GlonewsError("this machine is in no network; give its address after --host")
    return found


def open_sockets(port: int, address: str = "") -> list[socket.socket]:
    """Listen on the loopback interface, and on ``address`` as well; port 0 is any free one, the same for both.

    :raises GlonewsError: the port is taken, or the address is none of this machine.
    """
    opened: list[socket.socket] = []
    try:
        for host in filter(None, ("127.0.0.1", address)):
            each = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            opened.append(each)
            each.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            each.bind((host, port))
            each.listen(128)
            port = int(each.getsockname()[1])
    except OSError as error:
        for each in opened:
            each.close()
        raise GlonewsError(_reason(error, port, address)) from error
    return opened


def _reason(error: OSError, port: int, address: str) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is used by another program; choose another with --port"
    if error.errno == errno.EACCES:
        return f"this user may not listen on port {port}; choose one above 1023 with --port"
    return f"{address or '127.0.0.1'} is no address of this machine ({error.strerror})"
