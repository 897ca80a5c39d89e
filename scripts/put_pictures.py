# SPDX-License-Identifier: MIT
"""Put the tour's pictures that the documents show into docs/pictures.

A document names a picture without the number of its scene, `pictures/admit.en.png`, so that the
tour may grow. It ends with 1 when the tour took no such picture.
"""

import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHOWN = ROOT / "docs" / "pictures"
_NAMED = re.compile(r"pictures/([\w.-]+\.png)")
_NUMBER = re.compile(r"^\d+-")


def main() -> int:
    """Copy what is named, and take away what no document shows any more."""
    taken = {_NUMBER.sub("", file.name): file for file in Path(sys.argv[1]).glob("*.png")}
    documents = (ROOT / "README.md", *(ROOT / "docs").glob("*.md"))
    named = {name for file in documents for name in _NAMED.findall(file.read_text("utf-8"))}
    missing = sorted(named - taken.keys())
    if missing:
        print(f"the tour took no such picture: {', '.join(missing)}", file=sys.stderr)
        return 1
    SHOWN.mkdir(exist_ok=True)
    for old in SHOWN.glob("*.png"):
        old.unlink()
    for name in named:
        shutil.copy(taken[name], SHOWN / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
