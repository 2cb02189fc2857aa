#!/usr/bin/env python3
"""Invents the demo's data of the index: python3 data/indices/demo/make.py

Nothing here was measured. A place has a hidden level and a hidden strength in each component, which move slowly from year
to year; firms of a sample answer by them. Beside each value stands the standard error that a sample of that size would have.
The same seed makes the same files. Needs Python 3.9 and nothing beside it.
"""
import csv
import math
import pathlib
import random

HERE = pathlib.Path(__file__).parent
PLACES = HERE.parent.parent / "places"

# Code, component, kind of answer, middle, spread between places, gain a year.
# share: per cent of firms; score: mean of answers from 1 to 5; amount: minutes or millions, long to the right.
INDICATORS = [
    ("NL1", 0, "score", 2.7, 0.35, 0.06), ("NL2", 0, "score", 2.9, 0.30, 0.05),
    ("NL3", 0, "share", 52, 14, 3.0), ("NL4", 0, "score", 3.1, 0.30, 0.05),
    ("BC1", 1, "share", 34, 12, 2.5), ("BC2", 1, "share", 48, 12, 3.0),
    ("BC3", 1, "share", 41, 14, 4.0), ("BC4", 1, "share", 22, 8, 2.0),
    ("BC5", 1, "share", 12, 6, 1.5), ("BC6", 1, "amount", 6, 0.35, 0.04),
    ("BC7", 1, "share", 18, 8, 2.0), ("BC8", 1, "share", 20, 8, 1.5),
    ("BC9", 1, "share", 26, 9, 1.0),
    ("BB1", 2, "share", 55, 13, 2.0), ("BB2", 2, "share", 62, 12, 4.0),
    ("BB3", 2, "share", 28, 10, 3.0), ("BB4", 2, "share", 78, 9, 3.5),
    ("BB5", 2, "share", 57, 12, 2.5), ("BB6", 2, "amount", 14, 0.55, 0.05),
    ("BB7", 2, "score", 3.2, 0.30, 0.05), ("BB8", 2, "score", 1.9, 0.35, 0.03),
]


def rows(name):
    with open(PLACES / name, encoding="utf-8") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def communes(province):
    # Wards are a little ahead of communes.
    return [(row["code"], row["full_name"], 0.6 if row["kind"] == "ward" else -0.1, 12 if row["kind"] != "ward" else 22)
            for row in rows("communes.csv") if row["province"] == province]


def provinces(name):
    cities = {"01": 1.8, "79": 1.9, "48": 1.3, "31": 0.9, "92": 0.6, "46": 0.6}
    return [(row["code"], row["full_name"], cities.get(row["code"], 0.0), 130 if row["code"] in ("01", "79") else 70)
            for row in rows(name)]


def value(kind, middle, spread, gain, level, year):
    at = middle + gain * year
    if kind == "amount":
        return math.exp(math.log(middle) + spread * level + gain * year)
    return at + spread * level


def error(kind, got, answer):
    if kind == "share":
        return math.sqrt(max(got, 1) * max(100 - got, 1) / answer)
    if kind == "score":
        return 0.9 / math.sqrt(answer)
    return 0.8 * got / math.sqrt(answer)


def measured(kind, true, deviation, random_):
    got = random_.gauss(true, deviation)
    if kind == "share":
        return round(min(max(got, 0.0), 100.0), 1)
    if kind == "score":
        return round(min(max(got, 1.0), 5.0), 2)
    return round(max(got, 0.1), 1)


def make(name, units, years, seed):
    random_ = random.Random(seed)
    levels = {unit[0]: [unit[2] + random_.gauss(0, 0.7)] + [random_.gauss(0, 0.6) for _ in range(3)] for unit in units}
    own = {(unit[0], item[0]): random_.gauss(0, 0.5) for unit in units for item in INDICATORS}
    data, errors = [], []
    for at, year in enumerate(years):
        for code, title, _, firms in units:
            drift = levels[code]
            drift[0] += random_.gauss(0, 0.08)
            cells, deviations = [], []
            for indicator, component, kind, middle, spread, gain in INDICATORS:
                level = drift[0] + drift[1 + component] + own[(code, indicator)]
                true = value(kind, middle, spread, gain, level, at)
                answer = max(4, round(firms * (0.5 if indicator in ("BC2", "BC4", "BC6", "BC9") else 0.9)))
                deviation = error(kind, true, answer)
                got = measured(kind, true, deviation, random_)
                # Nobody with a website in the sample: no answer about websites.
                gap = indicator in ("BC6", "BB6") and random_.random() < 0.02
                cells.append("" if gap else got)
                deviations.append("" if gap else round(error(kind, got, answer), 2))
            data.append([code, title, year, *cells])
            errors.append([code, year, *deviations])
    heading = [item[0] for item in INDICATORS]
    for ending, first, table in (("iData", ["uCode", "uName", "Time"], data), ("errors", ["uCode", "Time"], errors)):
        with open(HERE / f"{name}.{ending}.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow([*first, *heading])
            writer.writerows(table)


make("communes-86", communes("86"), [2024, 2025, 2026], 86)
make("provinces-63", provinces("former_provinces.csv"), [2022, 2023, 2024], 63)
make("provinces-34", provinces("provinces.csv"), [2024, 2025, 2026], 34)
