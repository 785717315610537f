"""Find identifying details: Presidio's AnalyzerEngine with the rulebook's recognizers."""
