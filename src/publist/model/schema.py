"""The JSON Schema of a list, made from the model: for editors and other programs."""

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from publist.model.entry import Entry

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Plain(GenerateJsonSchema):
    """Pydantic's own, without what would only be noise in an editor."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002
        """Leave titles out: they repeat the names."""
        return False

    def default_schema(self, schema: Any) -> JsonSchemaValue:  # noqa: ANN401
        """Leave defaults out: editors would offer to write `null`."""
        return self.generate_inner(schema["schema"])


def list_schema() -> dict[str, Any]:
    """Return the schema of a whole list; a file without entries is one, too."""
    made = TypeAdapter(list[Entry]).json_schema(schema_generator=_Plain)
    return {
        "$schema": DIALECT,
        "title": "Publication list of a research group",
        "description": "Entries as the group's site shows them; other fields may be added.",
        **made,
        "type": ["array", "null"],
    }
