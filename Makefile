# Everything here works on a fresh machine with Python 3.11 or later.

VENV ?= .venv
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN = $(VENV)/bin

.PHONY: demo test lint types docs bench clean

demo: $(VENV)/installed ## The main job on sample_data, in a scratch copy
	@PATH="$(abspath $(BIN)):$$PATH" sh sample_data/demo.sh

test: $(VENV)/tools ## The whole suite
	$(BIN)/python -m pytest -n auto $(ARGS)

lint: $(VENV)/tools
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/tools
	$(BIN)/mypy

docs: $(VENV)/installed ## Write docs/cli.md and docs/rules.md anew
	$(BIN)/python docs/generate.py

bench: $(VENV)/tools ## Time publist beside Jekyll; prints medians and ratios
	$(BIN)/python benchmarks/commands.py

$(VENV)/installed: pyproject.toml
	@test -n "$(PYTHON)" || { echo "publist needs Python 3.11 or later" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/tools: $(VENV)/installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group test --group lint
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis
