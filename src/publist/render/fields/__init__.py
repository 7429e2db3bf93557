"""Fields of entries as safe text: what every format shares, and no format itself."""
