"""How the tagger that ships is trained and measured; not part of the package."""
