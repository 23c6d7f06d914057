"""Which words a key may have, looked up in the shape of its file."""

from collections.abc import Iterator, Sequence

from msgspec import inspect


def choices(shape: type, steps: Sequence[str | int]) -> str:
    """The words allowed at a place of a ``shape``, as a sentence has them."""
    words = sorted({repr(word) for kind in _at(inspect.type_info(shape), steps) for word in _words(kind)})
    return f"one of {', '.join(words)}" if words else "another value"


def _at(kind: inspect.Type, steps: Sequence[str | int]) -> Iterator[inspect.Type]:
    if isinstance(kind, inspect.UnionType):
        for one in kind.types:
            yield from _at(one, steps)
    elif isinstance(kind, inspect.Metadata):
        yield from _at(kind.type, steps)
    elif not steps:
        yield kind
    elif isinstance(kind, inspect.StructType):
        for field in kind.fields:
            if field.encode_name == steps[0]:
                yield from _at(field.type, steps[1:])
    elif isinstance(kind, inspect.ListType):
        yield from _at(kind.item_type, steps[1:])
    elif isinstance(kind, inspect.DictType):
        yield from _at(kind.value_type, steps[1:])


def _words(kind: inspect.Type) -> Sequence[object]:
    return kind.values if isinstance(kind, inspect.LiteralType) else ()
