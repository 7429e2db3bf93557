"""The slips of the pen that keep a list from loading, one function each.

Every function looks at one line and says what may be wrong with it, why, and how the
line would read without it. It is a guess: ``diagnose`` believes it only if the text
loads further with the line changed. Causes and their counts are from 217 versions of
one lab's list, of which 55 did not load.
"""

from collections.abc import Callable

from publist.store.slips.columns import (
    dash_column,
    lost_link_line,
    tab_indent,
    wrong_column,
)
from publist.store.slips.fields import (
    no_colon,
    no_space_after_colon,
    no_space_after_dash,
    stray_text,
)
from publist.store.slips.lines import Line, Slip
from publist.store.slips.values import colon_inside, quote_at_end, special_start

SLIPS: tuple[Callable[[Line], Slip | None], ...] = (
    tab_indent,
    no_space_after_dash,
    dash_column,
    no_space_after_colon,
    special_start,
    quote_at_end,
    colon_inside,
    lost_link_line,
    wrong_column,
    no_colon,
    stray_text,
)
"""In the order in which they are tried; the first that helps is believed."""
