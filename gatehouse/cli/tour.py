# SPDX-License-Identifier: MIT
"""The tour as a command: what it showed, and where that is."""

import os
from argparse import Namespace

from gatehouse.cli.speech import Speech
from gatehouse.domain.words import Words

_TOURED = Words(
    "演示走完了：{pictures} 张图片，还有 {others}，都在 {out}",
    "The tour came to its end: {pictures} pictures, and {others}, are in {out}",
)
_AND = Words("、", " and ")


def show_around(options: Namespace, speech: Speech) -> int:
    """Drive the real window through a shift of an invented post; no display is needed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # the window is loaded for the tour alone
    from gatehouse.app.tour.shift import tour  # noqa: PLC0415 - Qt

    toured = tour(options.out)
    names = [file.name for file in toured.others]
    others = Words(_AND.zh.join(names), _AND.en.join(names))
    speech.say(_TOURED.format(pictures=len(toured.pictures), others=others, out=options.out))
    return 0
