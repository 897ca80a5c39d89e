# SPDX-License-Identifier: MIT
"""Reading the roster in on the command line, whoever is on duty."""

import json
from pathlib import Path

import pytest
from sqlalchemy import select

from gatehouse.cli.main import run
from gatehouse.db.queries.post import open_shift
from gatehouse.db.tables.every import operator, roster_import
from gatehouse.domain.duty import Role
from gatehouse.paths import sample_roster
from tests.support.sample import SampleFiles, answer


def on_duty(sample: SampleFiles) -> frozenset[Role]:
    """Return the roles of whoever has the shift that is open."""
    with sample.open() as store, store.reader() as connection:
        return open_shift(connection).operator.roles


def importers(sample: SampleFiles) -> list[str]:
    """Return the roles of those whose imports are on record."""
    asked = select(operator.c.roles).join_from(
        roster_import, operator, operator.c.id == roster_import.c.operator_id
    )
    with sample.open() as store, store.reader() as connection:
        found = connection.execute(asked.order_by(roster_import.c.sequence)).scalars()
        return list(found)


def acts_into_a_volunteers_shift(sample: SampleFiles) -> str:
    """Return the acts of the sample up to the last time that a volunteer took over."""
    lines = sample.events.read_text("utf-8").splitlines()
    acts = list(map(json.loads, lines))
    taken_over = [act["act"] == "hand_over" and not act["order"].get("pin") for act in acts]
    return "\n".join(lines[: len(lines) - taken_over[::-1].index(True)]) + "\n"


def test_who_has_the_key_reads_the_roster_in_while_a_volunteer_is_on_duty(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """After a replay somebody else has the shift; the import is an administrator's all the same."""
    events = tmp_path / "events.jsonl"
    events.write_text(acts_into_a_volunteers_shift(sample), encoding="utf-8")
    assert sample.command("replay", events) == 0
    assert Role.ADMINISTRATOR not in on_duty(sample)
    before = importers(sample)
    capsys.readouterr()

    assert sample.command("import-roster", sample_roster(), "--dry-run", "--json") == 0
    planned = answer(capsys)
    assert importers(sample) == before
    assert sample.command("import-roster", sample_roster(), "--json") == 0
    done = answer(capsys)

    assert done == planned
    assert done["new"] > 0
    (imported,) = importers(sample)[len(before) :]
    assert Role.ADMINISTRATOR.value in imported.split()
    assert Role.ADMINISTRATOR not in on_duty(sample)
    assert sample.command("verify") == 0


def test_the_help_says_whose_the_import_is(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["import-roster", "--help"])

    assert "acts as its administrator here, whoever is on duty" in capsys.readouterr().out
