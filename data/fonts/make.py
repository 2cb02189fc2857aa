#!/usr/bin/env python3
"""Cuts the fonts of printed papers out of Be Vietnam Pro: npm pack @expo-google-fonts/be-vietnam-pro@0.4.1,
unpack it, pip install fonttools==4.68.0, then python3 data/fonts/make.py path/to/package

Kept are Latin with all Vietnamese letters, punctuation and a few signs, with kerning and marks; hints go. Signs that the family
does not have (arrows, triangles, a tick, a box for what cannot be written) are drawn here, and digits of one width for columns
of numbers stand at U+E030 to U+E039. The whole family is cut, not the
files of the pages (@fontsource): those are cut into scripts, between which there is no kerning.
"""
import copy
import pathlib
import sys

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).parent
FACES = {"400Regular": "be-vietnam-pro-400.ttf", "600SemiBold": "be-vietnam-pro-600.ttf"}
KEPT = [*range(0x20, 0x7F), *range(0xA0, 0x180), 0x1A0, 0x1A1, 0x1AF, 0x1B0, *range(0x300, 0x304), 0x306, 0x309, 0x31B, 0x323,
        *range(0x1EA0, 0x1EFA), *range(0x2010, 0x2027), 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AB, 0x20AC, 0x2122,
        *range(0x2190, 0x2194), 0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0x25A1, 0x25B2, 0x25BC, 0x2713, *range(0xE030, 0xE03A)]
TABULAR = 660


def turned(points, quarter):
    """Turned by quarters of a circle around (500, 350)."""
    for _ in range(quarter):
        points = [(500 - (y - 350), 350 + (x - 500)) for x, y in points]
    return points


def signs(stroke):
    """Code, name, contours (clockwise is filled)."""
    half = stroke / 2
    arrow = [(140, 350 - half), (140, 350 + half), (700, 350 + half), (560, 490 + half), (640, 570), (860, 350), (640, 130),
             (560, 210 - half), (700, 350 - half)]
    for number, (code, name) in enumerate([(0x2192, "arrowright"), (0x2191, "arrowup"), (0x2190, "arrowleft"), (0x2193, "arrowdown")]):
        yield code, name, [turned(arrow, number)]
    up = [(180, 60), (500, 640), (820, 60)]
    yield 0x25B2, "triangleup", [up]
    yield 0x25BC, "triangledown", [[(x, 700 - y) for x, y in reversed(up)]]
    yield 0x2713, "check", [[(120, 330), (190, 400), (380, 210), (810, 640), (880, 570), (380, 70)]]
    box = [(150, 50), (150, 650), (850, 650), (850, 50)]
    inner = [(150 + stroke, 50 + stroke), (850 - stroke, 50 + stroke), (850 - stroke, 650 - stroke), (150 + stroke, 650 - stroke)]
    yield 0x25A1, "box", [box, inner]


def draw(font, stroke):
    known = font.getBestCmap()
    for code, name, contours in signs(stroke):
        if code in known:
            continue
        pen = TTGlyphPen(None)
        for points in contours:
            pen.moveTo(points[0])
            for point in points[1:]:
                pen.lineTo(point)
            pen.closePath()
        add(font, code, name, pen.glyph(), 1000, min(x for points in contours for x, _ in points))


def add(font, code, name, glyph, advance, left):
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph
    font["hmtx"][name] = (advance, left)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def tabular(font):
    """Each digit once more, in the middle of a width that is the same for all."""
    for digit in range(10):
        own = font.getBestCmap()[0x30 + digit]
        glyph = copy.deepcopy(font["glyf"][own])
        advance, left = font["hmtx"][own]
        shift = (TABULAR - advance) // 2
        glyph.coordinates.translate((shift, 0))
        glyph.recalcBounds(font["glyf"])
        add(font, 0xE030 + digit, f"{own}.tabular", glyph, TABULAR, left + shift)


def main(package):
    for face, name in FACES.items():
        font = TTFont(package / face / f"BeVietnamPro_{face}.ttf", recalcTimestamp=False)
        draw(font, 70 if face == "400Regular" else 110)
        tabular(font)
        options = subset.Options(hinting=False, layout_features=["kern", "mark", "mkmk", "ccmp", "locl"], name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
                                 notdef_outline=True)
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=KEPT)
        cutter.subset(font)
        font.save(HERE / name)


main(pathlib.Path(sys.argv[1]))
