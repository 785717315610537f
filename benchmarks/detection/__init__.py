"""How much of real annotated text is found: `python -m benchmarks.detection`."""
