"""Draw the pictures of the demo newspaper: `python scripts/make_demo_photos.py [part of a path ...]`.

The list is `demo_photos.tsv`: file, scene, shape, mood. Each picture is a pure function of its row, so a run gives the
same bytes wherever Pillow and its JPEG library are the same. No font is used, so that no machine's fonts show.
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from demo_photos.orders import Order, draw, read_orders

SCRIPTS = Path(__file__).resolve().parent
ROOT = SCRIPTS.parent
HEAVIEST_BYTES = 58_000


def write(order: Order) -> int:
    """Draw one picture into its file and give its weight."""
    data = draw(order, HEAVIEST_BYTES)
    target = ROOT / order.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    return len(data)


def main(parts: list[str]) -> None:
    orders = [o for o in read_orders(SCRIPTS / "demo_photos.tsv") if not parts or any(p in o.path for p in parts)]
    with ProcessPoolExecutor() as pool:
        weights = list(pool.map(write, orders))
    print(f"{len(orders)} pictures, {sum(weights) / 1e6:.2f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
