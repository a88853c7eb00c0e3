"""Draw the video of the demo newspaper and its poster: `python scripts/make_demo_video.py`, with ffmpeg installed.

Lanterns rise over the lake while the view draws slowly nearer. The frames are a pure function of this file and of the
picture they begin with; the bytes of the video are those of one version of the encoder.
"""

from __future__ import annotations

import math
import random
import subprocess
from io import BytesIO
from pathlib import Path

from demo_photos.orders import Order, draw
from PIL import Image, ImageDraw, ImageFilter

FOLDER = Path(__file__).resolve().parent.parent / "content/articles/2026/03"
NAME = "dem-khai-mac-festival-ca-phe"
SIZE = (640, 360)
FRAMES_A_SECOND, SECONDS, LANTERNS = 12, 8, 46
GLOW = (255, 190, 92)
ENCODING = (
    "-c:v", "libx264", "-preset", "veryslow", "-crf", "34", "-pix_fmt", "yuv420p", "-movflags", "+faststart",
    "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-threads", "1",
)  # fmt: skip


def frames(scene: Image.Image) -> list[bytes]:
    """Give every frame as raw RGB."""
    dice = random.Random(NAME)
    lanterns = [
        (dice.random(), dice.uniform(0.55, 1.9), dice.uniform(2.2, 6.5), dice.random() * math.tau)
        for _ in range(LANTERNS)
    ]
    count = FRAMES_A_SECOND * SECONDS
    return [_frame(scene, lanterns, number / count) for number in range(count)]


def _frame(scene: Image.Image, lanterns: list[tuple[float, float, float, float]], part: float) -> bytes:
    zoom = 1 - 0.14 * part
    width, height = scene.width * zoom, scene.width * zoom * SIZE[1] / SIZE[0]
    left, top = (scene.width - width) / 2, (scene.height - height) * 0.6
    view = scene.resize(SIZE, Image.Resampling.BICUBIC, (left, top, left + width, top + height))
    lights = Image.new("RGB", SIZE)
    pen = ImageDraw.Draw(lights)
    for across, start, radius, sway in lanterns:
        x = SIZE[0] * across + 9 * math.sin(sway + part * 5)
        y = SIZE[1] * (start - part * (0.5 + radius / 12))
        pen.ellipse((x - radius, y - radius * 1.25, x + radius, y + radius * 1.25), fill=GLOW)
    halo = lights.filter(ImageFilter.GaussianBlur(7))
    return Image.composite(Image.new("RGB", SIZE, GLOW), view, _mask(lights, halo)).tobytes()


def _mask(lights: Image.Image, halo: Image.Image) -> Image.Image:
    soft, sharp = halo.convert("L"), lights.convert("L")
    return Image.frombytes(
        "L", SIZE, bytes(min(235, max(b, a)) for a, b in zip(soft.tobytes(), sharp.tobytes(), strict=True))
    )


def main() -> None:
    order = Order(f"content/articles/2026/03/{NAME}.jpg", "fireworks", "landscape", "festive lake reflections night")
    scene = Image.open(BytesIO(draw(order, 10_000_000))).convert("RGB")
    poster = scene.crop((0, 100, scene.width, 100 + scene.width * 9 // 16)).resize(
        (1280, 720), Image.Resampling.LANCZOS
    )
    poster.save(FOLDER / f"{NAME}.jpg", quality=60, optimize=True, progressive=True)
    rate = ("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{SIZE[0]}x{SIZE[1]}", "-r", str(FRAMES_A_SECOND))
    video = FOLDER / f"{NAME}.mp4"
    made = b"".join(frames(scene))
    subprocess.run(["ffmpeg", "-y", "-v", "error", *rate, "-i", "-", *ENCODING, str(video)], input=made, check=True)
    print(f"{video.name}: {video.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
