# Two commands: `make demo` and `make test`. Both install what they need into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
DEMO := samples/01-market.md
OUT := build/demo
VERSIONS := $(foreach audience,desk partner public,$(OUT)/01-market.$(audience).md)

.PHONY: demo test lint bench train clean

# `.installed` and `.installed-dev` say that .venv holds what pyproject.toml asks for.
$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(PIP) install -e .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	$(PIP) install -e '.[dev]'
	@touch $@ $(VENV)/.installed

# Exit code 1 only says that an editor has something left to decide.
demo: $(VENV)/.installed
	@mkdir -p $(OUT)
	@code=0; report=$$($(BIN)/redactor redact $(DEMO) -o $(OUT) --show-text) \
	  || code=$$?; [ $$code -le 1 ] || exit $$code; \
	for file in $(DEMO) $(VERSIONS); do \
	  printf '\n======== %s\n\n' "$$file"; cat "$$file"; \
	done; \
	printf '\n======== risk and changes\n\n%s\n' "$$report"

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	$(BIN)/redactor rules test
	$(BIN)/python -m pytest -q -n auto
	@echo "gold annotations (for information, does not fail the build)"
	-$(BIN)/python -m benchmarks.gold
	-$(BIN)/python -m benchmarks.reports

bench: $(VENV)/.installed-dev
	$(BIN)/python -m benchmarks.startup
	$(BIN)/python -m benchmarks.speed
	-$(BIN)/python -m benchmarks.detection
	-$(BIN)/python -m benchmarks.gold
	-$(BIN)/python -m benchmarks.reports

# Rebuilds the weights that ship from ../shared/benchmarks (or DATA=folder), audits them, and
# prints what a model like it says of texts it never saw.
DATA ?= ../shared/benchmarks
train: $(VENV)/.installed-dev
	$(PIP) install -e '.[training]'
	$(BIN)/python -m training fit --data $(DATA)
	$(BIN)/python -m training measure --quick --data $(DATA)

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -path ./$(VENV) -prune -o -name __pycache__ -type d -exec rm -rf {} +
