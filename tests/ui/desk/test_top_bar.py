# SPDX-License-Identifier: MIT
"""An alert over the figures of the day is read whole, however little room there is."""

from collections.abc import Callable

import pytest

from gatehouse.domain.words import Language
from gatehouse.ui.shell.sizes import TOP_BAR
from gatehouse.ui.widgets.notice import NoticeAct
from gatehouse.ui.widgets.sign import SignKind
from tests.support.screens import cut
from tests.ui.desk.conftest import Desk
from tests.ui.desk.test_sizes import SIZES, place

UNDERSTOOD = {Language.CHINESE: "知道了，继续", Language.ENGLISH: "Understood"}
DOUBTED = {
    Language.CHINESE: "电脑时钟显示 2022-04-12 10:00，可上一笔登记是 2022-04-15 16:42 记的。"
    "这一笔还没有登记，之前的都在。请先把日期和时间调准，再做一次；时钟没错的话，直接再做一次。",
    Language.ENGLISH: "The computer's clock says 2022-04-12 10:00, but the last entry was recorded "
    "on 2022-04-15 16:42. Not recorded yet; all before is kept. Set the clock right and do it "
    "again; if it is right, just do it again.",
}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", ["narrow", "tiny"])
def test_no_line_of_a_long_alert_is_lost_and_the_verdict_stays(
    make_desk: Callable[..., Desk], size: str, language: Language
) -> None:
    width, height = SIZES[size]
    desk = make_desk(width=width, height=height).start()
    desk.languages.use(language)
    desk.type("lxf365").settle()
    top = desk.page.top

    top.show_alert(SignKind.STOP, DOUBTED[language], (NoticeAct("", UNDERSTOOD[language]),))
    desk.settle()

    assert top.height() > TOP_BAR
    assert cut(desk.page) == []
    assert desk.page.rect().contains(place(desk.page.left.acts, desk.page))
    top.clear_alert()
    assert top.height() == TOP_BAR
