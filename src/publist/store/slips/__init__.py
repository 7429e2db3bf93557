"""The slips of the pen that keep a list from loading, one function each.

Every function looks at one line and says what may be wrong with it, why, and how the
line would read without it. It is a guess: ``diagnose`` believes it only if the text
loads further with the line changed. Causes and their counts are from 217 versions of
one lab's list, of which 55 did not load.
"""

from collections.abc import Callable

from publist.store.slips.blanks import control_character, odd_blank, tab_behind_dash
from publist.store.slips.columns import (
    dash_column,
    lost_link_line,
    shifted_entry,
    tab_indent,
    wrong_column,
)
from publist.store.slips.fields import (
    no_colon,
    no_name,
    no_space_after_colon,
    no_space_after_dash,
    stray_text,
)
from publist.store.slips.lines import Line, Slip
from publist.store.slips.longer import IN_VALUES, item_value, longer_value
from publist.store.slips.pasted import bibtex, joined_fields, merge_conflict, two_fields
from publist.store.slips.signs import (
    extra_dash,
    lost_dash,
    name_alone,
    other_colon,
    other_dash,
    quote_before_name,
    wide_dash,
)
from publist.store.slips.values import text_beside_block

SLIPS: tuple[Callable[[Line], Slip | None], ...] = (
    control_character,
    odd_blank,
    tab_indent,
    merge_conflict,
    bibtex,
    tab_behind_dash,
    other_dash,
    no_space_after_dash,
    lost_dash,
    shifted_entry,
    dash_column,
    extra_dash,
    wide_dash,
    quote_before_name,
    other_colon,
    no_space_after_colon,
    two_fields,
    joined_fields,
    text_beside_block,
    longer_value,
    item_value,
    *IN_VALUES,
    lost_link_line,
    wrong_column,
    no_colon,
    no_name,
    name_alone,
    stray_text,
)
"""In the order in which they are tried; the first that helps is believed."""
