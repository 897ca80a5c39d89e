# SPDX-License-Identifier: MIT
"""The list of divisions that ships with the program; it needs no network."""

import tomllib
from functools import lru_cache
from importlib.resources import files

from gatehouse.domain.division import DivisionList
from gatehouse.domain.division_table import GivenNames, read_divisions
from gatehouse.domain.words import Words
from gatehouse.paths import resources


@lru_cache(maxsize=1)
def divisions() -> DivisionList:
    """Return the list of divisions; the first call takes half a second and belongs on a lane."""
    import stdnum  # noqa: PLC0415 - only who takes a note pays for it

    table = files("stdnum.cn").joinpath("loc.dat").read_text(encoding="utf-8")
    return read_divisions(table, _given_names(), f"python-stdnum {stdnum.__version__}")


def _given_names() -> GivenNames:
    text = (resources() / "divisions" / "names.toml").read_text(encoding="utf-8")
    given = tomllib.loads(text)
    return GivenNames(
        provinces=given["provinces"],
        ended=given["ended"],
        said=given["said"],
        countries={code: Words(**name) for code, name in given["countries"].items()},
        added=given["added"],
        began={code: change["day"] for change in given["changes"] for code in change["began"]},
        stopped={code: change["day"] for change in given["changes"] for code in change["ended"]},
    )
