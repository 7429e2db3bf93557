"""The list on disk, byte for byte: read it with positions, edit spans, replace it."""
