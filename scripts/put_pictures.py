# SPDX-License-Identifier: MIT
"""Put the tour's pictures that the documents show into docs/pictures.

    put_pictures.py FOLDER

A document names a picture without the number of its scene, `pictures/admit.en.png`, so that the
tour may grow. Each is kept in 256 colours, in a third of its bytes: a screen has few colours but
at the edges of its letters. It ends with 1 when the tour took no such picture.
"""

import re
import sys
from collections import Counter
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

ROOT: Final = Path(__file__).resolve().parent.parent
SHOWN: Final = ROOT / "docs" / "pictures"
_NAMED: Final = re.compile(r"pictures/([\w.-]+\.png)")
_NUMBER: Final = re.compile(r"^\d+-")
_COLOURS: Final = 256
_OPAQUE: Final = 0xFF000000
_SMALLEST: Final = 0


def main() -> int:
    """Copy what is named, and take away what no document shows any more."""
    taken = {_NUMBER.sub("", file.name): file for file in Path(sys.argv[1]).glob("*.png")}
    named = named_pictures(ROOT)
    missing = sorted(named - taken.keys())
    if missing:
        print(f"the tour took no such picture: {', '.join(missing)}", file=sys.stderr)
        return 1
    SHOWN.mkdir(exist_ok=True)
    for old in SHOWN.glob("*.png"):
        old.unlink()
    for name in named:
        in_few_colours(QImage(str(taken[name]))).save(str(SHOWN / name), quality=_SMALLEST)
    return 0


def named_pictures(root: Path) -> set[str]:
    """Return the names of the pictures that the documents below *root* show."""
    documents = (root / "README.md", *(root / "docs").glob("*.md"))
    return {name for file in documents for name in _NAMED.findall(file.read_text("utf-8"))}


def in_few_colours(picture: QImage) -> QImage:
    """Return *picture* in its commonest colours, every other one as the nearest of them."""
    whole = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(whole.constBits()).cast("I")
    counted = Counter(pixels)
    kept = [colour for colour, _ in counted.most_common(_COLOURS)]
    places = {colour: _nearest(colour, kept) for colour in counted}
    few = QImage(
        bytes(map(places.__getitem__, pixels)),
        whole.width(),
        whole.height(),
        whole.width(),
        QImage.Format.Format_Indexed8,
    )
    few.setColorTable([colour | _OPAQUE for colour in kept])
    return few.copy()


def _nearest(colour: int, kept: list[int]) -> int:
    red, green, blue = _parts(colour)

    def distance(place: int) -> int:
        other = _parts(kept[place])
        return (other[0] - red) ** 2 + (other[1] - green) ** 2 + (other[2] - blue) ** 2

    return min(range(len(kept)), key=distance)


def _parts(colour: int) -> tuple[int, int, int]:
    return colour >> 16 & 255, colour >> 8 & 255, colour & 255


if __name__ == "__main__":
    sys.exit(main())
