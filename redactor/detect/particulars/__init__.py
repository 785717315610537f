"""Things that few texts speak of: unlisted, and yet they tell one report from all others."""
