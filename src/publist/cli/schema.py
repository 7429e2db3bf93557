"""`publist schema`: what a list holds, for editors that check and complete it."""

from publist.cli import console


def schema() -> None:
    """Print the JSON Schema of a list (draft 2020-12).

    `publist init --schema` puts it into a site and tells editors of it; other programs
    take it as it is: check-jsonschema --schemafile publist.schema.json publist.yml

    \b
    Example:
      publist schema > publist.schema.json
    """
    from publist.model.schema import list_schema

    console.write_json(list_schema())
