# Everything here works on a fresh machine with Python 3.11 or later.

VENV ?= .venv
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN = $(VENV)/bin

.PHONY: demo test lint types docs bench fuzz torture clean

demo: $(VENV)/installed ## The main job on sample_data, in a scratch copy
	@PATH="$(abspath $(BIN)):$$PATH" sh sample_data/demo.sh

test: $(VENV)/tools ## The whole suite
	$(BIN)/python -m pytest -n auto $(ARGS)

lint: $(VENV)/tools
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/tools
	$(BIN)/mypy

docs: $(VENV)/installed ## Write docs/cli.md, docs/rules.md and the sample page anew
	$(BIN)/python docs/generate.py
	@cd sample_data && "$(abspath $(BIN))/publist" export --all

bench: $(VENV)/tools ## Time publist beside Jekyll; prints medians and ratios
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group bench
	$(BIN)/python -m benchmarks.commands
	$(BIN)/python -m benchmarks.load
	$(BIN)/python -m benchmarks.edit
	$(BIN)/python -m benchmarks.import
	$(BIN)/python -m benchmarks.validate
	$(BIN)/python -m benchmarks.export

fuzz: $(VENV)/tools ## Every property on many more examples
	HYPOTHESIS_PROFILE=fuzz PUBLIST_TIMED=1 $(BIN)/python -m pytest -n auto -m hypothesis $(ARGS)

torture: $(VENV)/tools ## 1,000 kills, two writers of 500 entries each, full disks
	PUBLIST_KILLS=1000 PUBLIST_ADDS=500 PUBLIST_TIMED=1 $(BIN)/python -m pytest \
		tests/store/test_torture.py tests/store/test_hostile.py tests/store/test_files.py \
		tests/cli/test_bad_input.py tests/cli/test_long_lists.py

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
