"""python-liquid, set up to give what Jekyll 4.3 with Liquid 5.4 gives.

The library's own filters, ``nil`` and look-ups are replaced; tags that Jekyll does not
have are taken out, so that a page using one is refused here as it is there.
"""

from collections.abc import Mapping
from pathlib import Path

from liquid import Environment, Mode, RenderContext
from liquid.builtin import FileSystemLoader
from liquid.exceptions import LiquidError
from liquid.template import BoundTemplate
from liquid.token import Token

from publist.errors import PublistError
from publist.render.liquid import filters, jekyll_tags, loops, tags, values
from publist.render.liquid.values import Value

NOT_IN_JEKYLL = ("doc", "render", "macro", "call")
DEPTH = 100
"""Deepest nesting of blocks and includes, Liquid's own limit."""


class JekyllContext(RenderContext):
    """Look-ups as Ruby makes them: what is not there is nil, never an object."""

    def get(
        self, path: list[Value], *, token: Token | None, default: Value = None
    ) -> Value:
        """Return what ``path`` leads to; what only Jekyll knows stops the page here."""
        del default
        held = self.scope.get(path[0]) if isinstance(path[0], str) else None
        try:
            for step in path[1:]:
                held = values.look_up(held, step)
        except PublistError as error:
            if error.where:  # a data file that is broken has a place of its own
                raise
            raise LiquidError(error.what, token=token) from error
        return held

    def parentloop(self) -> Value:
        """Return the loop around this one."""
        return self.loops[-1] if self.loops else None


class JekyllTemplate(BoundTemplate):
    """A template that leaves no variables of its own behind."""

    context_class = JekyllContext

    def make_partial_namespace(
        self,
        partial: bool,  # noqa: FBT001  # the library's signature
        render_args: Mapping[str, object],
    ) -> Mapping[str, object]:
        """Return what an include adds: nothing but its values."""
        del partial
        return dict(render_args)


class JekyllEnvironment(Environment):
    """The settings that Jekyll uses."""

    template_class = JekyllTemplate
    block_nesting_limit = DEPTH
    context_depth_limit = DEPTH


def environment(includes: Path | None = None) -> Environment:
    """Return an environment that finds ``include`` files in the folder given."""
    loader = FileSystemLoader(includes) if includes else None
    made = JekyllEnvironment(tolerance=Mode.STRICT, strict_filters=False, loader=loader)
    made.filters = filters.table()
    for name in NOT_IN_JEKYLL:
        made.tags.pop(name, None)
    for tag in tags.TAGS + loops.TAGS + jekyll_tags.TAGS:
        made.add_tag(tag)
    return made
