"""Where: the site around the list; reads only."""
