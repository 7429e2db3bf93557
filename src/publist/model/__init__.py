"""What a publication is: its shape, names, identifiers, venue and keys.

Nothing here reads a file or knows YAML; sources make these values, the store and
the renderers take them.
"""
