#!/usr/bin/env python3
"""Draws the icons of the app as PNG: the market's and those of booths of each kind, because phones take no SVG. Run it after
the mark or an avatar was changed. Needs Pillow and Chromium."""
import os
import pathlib
import subprocess
import tempfile

from PIL import Image

SIZE = 512
folder = pathlib.Path(__file__).resolve().parent.parent / "illustrations"
browser = os.environ.get("CHONOI_TEST_CHROMIUM", "chromium")
MARK = (folder / "favicon.svg").read_text()
BADGE = (
    (folder / "logo.svg").read_text().replace("#7a4a2b", "#fff").replace("#e2703a", "#fff").replace("#0f766e", "#fff")
)


def draw(name, svg, background, scale):
    """One icon: the drawing in the middle, as large as `scale` of the whole."""
    inner = round(SIZE * scale)
    page = (
        f"<style>*{{margin:0}}html,body{{background:{background};height:{SIZE}px;overflow:hidden;width:{SIZE}px}}"
        f"svg{{display:block;height:{inner}px;margin:{(SIZE - inner) // 2}px;width:{inner}px}}</style>{svg}"
    )
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        (work / "page.html").write_text(page)
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={work}/profile"]
        clear = ["--default-background-color=00000000"] if background == "transparent" else []
        shot = [f"--window-size={SIZE},{SIZE + 200}", f"--screenshot={work}/shot.png", (work / "page.html").as_uri()]
        subprocess.run([browser, *options, *clear, *shot], check=True, capture_output=True)
        return Image.open(work / "shot.png").convert("RGBA").crop((0, 0, SIZE, SIZE))


def save(picture, name, size):
    small = picture.resize((size, size), Image.Resampling.LANCZOS)
    small = small.quantize(96, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    small.save(folder / "app" / f"{name}-{size}.png", optimize=True)


(folder / "app").mkdir(exist_ok=True)
market = draw("market", MARK, "transparent", 1)
for size in (192, 512):
    save(market, "market", size)
# A mask may cut off a fifth at each edge; the mark's own corners are hidden below the same colour.
save(draw("market-maskable", MARK, "#0f766e", 0.78), "market-maskable", 512)
save(draw("badge", BADGE, "transparent", 0.9), "badge", 96)
for avatar in sorted((folder / "booth").glob("avatar-*.svg")):
    picture = draw(avatar.stem, avatar.read_text(), "#fbf8f1", 1)
    for size in (192, 512):
        save(picture, avatar.stem.replace("avatar-", "booth-"), size)
