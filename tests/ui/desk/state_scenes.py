# SPDX-License-Identifier: MIT
"""Steps at the desk without a window: what is typed, found and weighed."""

from gatehouse.ui.desk.state import DeskState
from tests.support.desk import FakePost


def typed(state: DeskState, post: FakePost, text: str) -> DeskState:
    state.type_text(text)
    state.take_found(post.find(text))
    return weighed(state, post)


def weighed(state: DeskState, post: FakePost) -> DeskState:
    crossing = state.crossing
    if crossing is not None:
        state.take_weighed(crossing, post.weigh(crossing))
    return state
