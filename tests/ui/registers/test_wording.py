# SPDX-License-Identifier: MIT
"""What is said of a day before its register leaves."""

from msgspec.structs import replace

from gatehouse.domain.entry import Flow, SubjectClass
from gatehouse.domain.words import Language
from gatehouse.ui.registers.wording import check_lines
from tests.support.registers_screen import TODAY, RegistersFake
from tests.support.screens import Bench


def test_a_day_on_which_people_were_only_counted_is_no_nil_report(bench: Bench) -> None:
    bench.languages.use(Language.ENGLISH)
    nothing = RegistersFake(rows=0)._summary(TODAY)
    counted = replace(nothing, counted={SubjectClass.RESIDENT: Flow(40, 2)})

    nil, told = (
        [line.text for line in check_lines(summary, (), TODAY, bench.languages)]
        for summary in (nothing, counted)
    )

    assert any("nil report" in text for text in nil)
    assert not any("nil report" in text for text in told)
    assert "Only counted, beside the rows: 40 in, 2 out" in told
