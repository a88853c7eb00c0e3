"""Run one command and print what it took, as a line of JSON. Started by ``measuring.py``, in a process of its own.

``timed.py LOG COMMAND…``: output of the command goes to the file LOG. The kernel adds up a process and all that it
waited for, so forked workers and git count; the peak is that of the largest single process. This program stays
small on purpose: a process begins with the memory of the one that started it, and no peak can be below that.
"""

import os
import sys
import time


def main() -> None:
    """Run, wait, print."""
    log, command = sys.argv[1], sys.argv[2:]
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    actions = [(os.POSIX_SPAWN_DUP2, output, 1), (os.POSIX_SPAWN_DUP2, output, 2)]
    begin = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    _, status, used = os.wait4(child, 0)
    wall = time.perf_counter() - begin
    code = os.waitstatus_to_exitcode(status)
    # Linux counts the peak in KiB, macOS in bytes.
    peak = used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    print(f'{{"wall": {wall:.4f}, "cpu": {used.ru_utime + used.ru_stime:.4f}, "peak_mib": {peak:.1f}, "code": {code}}}')


if __name__ == "__main__":
    main()
