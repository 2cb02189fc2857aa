#!/usr/bin/env python3
"""Draws the cards of shared links and feeds: each illustration as a PNG of 1200 x 630 points, because other markets and
networks take no SVG. Run it after an illustration was added or changed. Needs Pillow and Chromium."""
import os
import pathlib
import subprocess
import tempfile

from PIL import Image

WIDTH, HEIGHT, TOGETHER = 1200, 630, 20
STYLE = (
    "*{margin:0;padding:0}body{background:#fbf8f1;width:1200px}"
    "div{display:flow-root;height:630px;width:1200px;overflow:hidden}"
    "img{display:block;margin:45px;height:540px;width:1110px;object-fit:contain}"
)
folder = pathlib.Path(__file__).resolve().parent.parent / "illustrations"
browser = os.environ.get("CHONOI_TEST_CHROMIUM", "chromium")


def draw(files, work):
    """One picture of several cards, one below the other."""
    page, shot = work / "page.html", work / "shot.png"
    page.write_text(f"<style>{STYLE}</style>" + "".join(f'<div><img src="{f.as_uri()}"></div>' for f in files))
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--allow-file-access-from-files"]
    size = f"--window-size={WIDTH},{HEIGHT * len(files)}"
    profile = f"--user-data-dir={work / 'profile'}"
    subprocess.run([browser, *options, profile, size, f"--screenshot={shot}", page.as_uri()], check=True)
    return Image.open(shot).convert("RGB")


files = sorted(folder.glob("*.svg"))
(folder / "share").mkdir(exist_ok=True)
with tempfile.TemporaryDirectory() as work:
    for start in range(0, len(files), TOGETHER):
        part = files[start : start + TOGETHER]
        picture = draw(part, pathlib.Path(work))
        for at, file in enumerate(part):
            card = picture.crop((0, HEIGHT * at, WIDTH, HEIGHT * (at + 1)))
            card = card.quantize(128, dither=Image.Dither.NONE)
            card.save(folder / "share" / f"{file.stem}.png", optimize=True)
