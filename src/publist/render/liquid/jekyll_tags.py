"""Jekyll's own tags: ``include``, ``include_relative``, ``link``, ``highlight``.

A file that a tag names is looked for inside the site only, whatever the page says.
"""

import html
import re
from pathlib import Path
from typing import TextIO

from liquid import RenderContext
from liquid.ast import BlockNode, Node
from liquid.builtin.expressions import StringLiteral
from liquid.exceptions import LiquidError, LiquidSyntaxError, TemplateNotFoundError
from liquid.expression import Expression
from liquid.parser import get_parser
from liquid.stream import TokenStream
from liquid.tag import Tag
from liquid.template import BoundTemplate
from liquid.token import Token

from publist.render.liquid import frontmatter, loose, values
from publist.render.liquid.filters.addresses import relative_url
from publist.render.liquid.tags import back, markup_of, never_closed

ARGUMENT = re.compile(
    r"([\w-]+)\s*=\s*"
    r"(?:\"([^\"\\]*(?:\\.[^\"\\]*)*)\"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))"
)
ARGUMENTS = re.compile(rf"\s*(?:{ARGUMENT.pattern}(?=\s|$)\s*)*")
VARIABLE = re.compile(
    r"([^{]*(?:\{\{\s*[\w\-.]+\s*(?:\|.*)?\}\}[^\s{}]*)+)(.*)", re.DOTALL
)
FILE_NAME = re.compile(r"[\w/.\-()+~#@]+")


class IncludeNode(Node):
    """One ``include``, with the values it passes on."""

    def __init__(
        self, token: Token, name: str, arguments: dict[str, Expression]
    ) -> None:
        """Keep the name, which may hold ``{{ … }}``, and the values."""
        super().__init__(token)
        self.name = name
        self.arguments = arguments
        self.blank = False

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        """Write the included file."""
        held = {name: part.evaluate(context) for name, part in self.arguments.items()}
        try:
            template = self._template(context, self._file(context))
        except TemplateNotFoundError as error:
            error.token = self.token
            error.template_name = context.template.path
            raise
        with context.extend({"include": held} if held else {}, template=template):
            try:
                template.render_with_context(context, buffer, partial=True)
            except LiquidError as error:  # its place is in that file, not in the page
                error.template_name = error.template_name or template.path
                raise
        return 1

    def _template(self, context: RenderContext, name: str) -> BoundTemplate:
        return context.env.get_template(name)

    def _file(self, context: RenderContext) -> str:
        name = self.name
        if "{{" in name:
            parts = context.env.from_string(name)
            name = parts.render(**dict(context.scope))
        if not FILE_NAME.fullmatch(name) or re.search(r"[./]{2,}", name):
            message = f"`{name}` is not a file name that `include` takes"
            raise LiquidSyntaxError(message, token=self.token)
        return name


class Include(Tag):
    """Read ``{% include file.html name=value %}``."""

    name = "include"
    block = False
    node: type[IncludeNode] = IncludeNode

    def parse(self, stream: TokenStream) -> Node:
        """Read the file name and the values."""
        token = next(stream)
        markup = markup_of(stream, token)
        back(stream)
        found = VARIABLE.match(markup.value) or re.match(
            r"(\S*)(.*)", markup.value, re.DOTALL
        )
        name, rest = (found[1].strip(), found[2].strip()) if found else ("", "")
        if not name or not ARGUMENTS.fullmatch(rest):
            message = (
                f'`{self.name}` is written {{% {self.name} file.html name="value" %}}'
            )
            raise LiquidSyntaxError(message, token=token)
        return self.node(token, name, _arguments(rest, markup))


def _arguments(text: str, markup: Token) -> dict[str, Expression]:
    found: dict[str, Expression] = {}
    for name, double, single, path in ARGUMENT.findall(text):
        plain = double.replace('\\"', '"') or single.replace("\\'", "'")
        quoted = StringLiteral(markup, plain)
        found[name] = loose.value(path, markup) if path else quoted
    return found


class IncludeRelativeNode(IncludeNode):
    """One ``include_relative``: a file beside the page, or below it."""

    def _template(self, context: RenderContext, name: str) -> BoundTemplate:
        root = Path(values.to_s(_of(context, "site", "source")) or ".").resolve()
        folder = root / Path(values.to_s(_of(context, "page", "path"))).parent
        path = (folder / name).resolve()
        if not path.is_relative_to(root) or not path.is_file():
            message = f"`{name}` is no file beside the page"
            raise LiquidError(message, token=self.token)
        return context.env.from_string(path.read_text("utf-8"), path=path)


class IncludeRelative(Include):
    """Read ``{% include_relative file.html name=value %}``."""

    name = "include_relative"
    node = IncludeRelativeNode


def _of(context: RenderContext, table: str, name: str) -> values.Value:
    held: values.Value = context.scope.get(table)
    return values.look_up(held, name)


class LinkNode(Node):
    """One ``link`` to a page or a file of the site."""

    def __init__(self, token: Token, name: str) -> None:
        """Keep the path as it is written."""
        super().__init__(token)
        self.name = name
        self.blank = False

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        """Write the address."""
        site: values.Value = context.scope.get("site")
        root = Path(values.to_s(_of(context, "site", "source")) or ".").resolve()
        path = (root / self.name.lstrip("/")).resolve()
        shown = values.flat(values.look_up(site, "include"))
        if not path.is_relative_to(root) or not _served(path, root, shown):
            message = f"`{self.name}` is no file of the site"
            raise LiquidError(message, token=self.token)
        address = frontmatter.address_of(path, root, site)
        return buffer.write(values.to_s(relative_url(address, context=context)))


def _served(path: Path, root: Path, shown: list[values.Value]) -> bool:
    """Tell whether Jekyll serves the file: not from ``_data`` and the like."""
    parts = path.relative_to(root).parts
    hidden = [part for part in parts if part[0] in "_." and part not in shown]
    return path.is_file() and not hidden


class Link(Tag):
    """Read ``{% link _pages/people.md %}``."""

    name = "link"
    block = False

    def parse(self, stream: TokenStream) -> Node:
        """Read the path."""
        token = next(stream)
        markup = markup_of(stream, token)
        back(stream)
        return LinkNode(token, markup.value.strip())


class HighlightNode(Node):
    """Code as Jekyll shows it, without the colours that only Rouge knows."""

    def __init__(self, token: Token, language: str, block: BlockNode) -> None:
        """Keep the language and the code."""
        super().__init__(token)
        self.language = language.lower()
        self.block = block
        self.blank = False

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        """Write the code."""
        inner = context.get_buffer(buffer)
        self.block.render(context, inner)
        code = html.escape(inner.getvalue().strip("\r\n"), quote=False)
        name = self.language.replace("+", "-")
        opening = f'<pre><code class="language-{name}" data-lang="{self.language}">'
        figure = f'<figure class="highlight">{opening}{code}</code></pre></figure>'
        return buffer.write(figure)


class Highlight(Tag):
    """Read ``{% highlight python %} … {% endhighlight %}``."""

    name = "highlight"
    end = "endhighlight"

    def parse(self, stream: TokenStream) -> Node:
        """Read the language and the code."""
        tag = next(stream)
        language = re.match(r"[a-zA-Z0-9.+#_-]+", markup_of(stream, tag).value)
        if language is None:
            message = "`highlight` is written {% highlight language %}"
            raise LiquidSyntaxError(message, token=tag)
        block = get_parser(self.env).parse_block(stream, (self.end,))
        if not stream.current.is_tag(self.end):
            raise never_closed(tag)
        return HighlightNode(tag, language[0], block)


TAGS: tuple[type[Tag], ...] = (Include, IncludeRelative, Link, Highlight)
