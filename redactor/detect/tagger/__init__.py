"""A small statistical tagger: names, places and bodies that no list holds."""
