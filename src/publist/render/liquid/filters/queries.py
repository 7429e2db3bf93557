"""Jekyll's filters that take an expression; every public function here is a filter."""

from collections.abc import Iterable, Iterator

from liquid import RenderContext
from liquid.filter import with_context

from publist.render.liquid.expressions import filtered, strict_condition, words
from publist.render.liquid.filters._items import grouped, items_of
from publist.render.liquid.values import Value, to_s, truthy


@with_context
def where_exp(
    held: Value, name: Value, text: Value, *, context: RenderContext
) -> Value:
    """Items for which the condition holds."""
    items = items_of(held)
    if items is None:
        return held
    return list(_holding(context, name, items, text))


@with_context
def find_exp(held: Value, name: Value, text: Value, *, context: RenderContext) -> Value:
    """First item for which the condition holds."""
    items = items_of(held)
    if items is None:
        return held
    return next(_holding(context, name, items, text), None)


@with_context
def group_by_exp(
    held: Value, name: Value, text: Value, *, context: RenderContext
) -> Value:
    """One ``name``, ``items``, ``size`` for each value of the expression."""
    items = items_of(held)
    if items is None:
        return held
    expression = filtered(context.env, words(to_s(text)))
    pairs = []
    for item in items:
        with context.extend({to_s(name): item}):
            pairs.append((expression.evaluate(context), item))
    return grouped(pairs)


def _holding(
    context: RenderContext, name: Value, items: Iterable[Value], text: Value
) -> Iterator[Value]:
    """Yield the items for which a condition holds; it is read once, as Jekyll does."""
    condition = strict_condition(context.env, words(to_s(text)))
    for item in items:
        with context.extend({to_s(name): item}):
            holds = truthy(condition.evaluate(context))
        if holds:
            yield item
