# SPDX-License-Identifier: MIT
"""The `gatehouse` command: the window, or one of the commands that `--help` lists."""

import gc
import os
import sys

_COLLECTED_EVERY = 50_000


def main() -> int:
    """Run what the command line asks for; return the exit code."""
    prepare()
    from gatehouse.cli.main import run  # noqa: PLC0415 - the line above comes first

    return run(sys.argv[1:])


def prepare() -> None:
    """Make the imports that follow cheap."""
    # Names are looked up character by character, so pypinyin's dictionary of phrases would only
    # cost 0.4 s and 45 MB.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    # What is imported stays: going through it again and again takes a tenth of a start.
    gc.set_threshold(_COLLECTED_EVERY)


if __name__ == "__main__":
    sys.exit(main())
