# Two commands do all set-up on a fresh machine: `make demo` and `make test`.
# Nothing is installed outside .venv; a second run finds its stamp and starts in a moment.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
SHARED ?= ../shared

.PHONY: demo test browser lint types bench quality soak docs clean

demo: $(VENV)/.core
	@$(BIN)/copydesk brief examples/coverage --limit 1
	@echo
	@$(BIN)/copydesk check examples/draft.md --against examples/coverage || test $$? -eq 1
	@echo
	@echo "Next, try:"
	@echo "  $(BIN)/copydesk brief examples/coverage --format html -o brief.html   # every sentence opens onto its evidence"
	@echo "  $(BIN)/copydesk brief YOUR-FOLDER                                     # your own articles"
	@echo "  $(BIN)/copydesk check YOUR-DRAFT.md --against YOUR-FOLDER"
	@echo "  $(BIN)/copydesk --help"

test: $(VENV)/.dev browser lint
	$(BIN)/python -m pytest -n 2 --cov --cov-report=term:skip-covered --cov-fail-under=90

# The desk's tests drive a real browser; without one they are skipped, and say so.
browser:
	@command -v chromium >/dev/null || \
		{ [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null; } || \
		echo "No Chromium: the tests that need a browser will be skipped. Install it (Debian: chromium)."

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.bench
	$(BIN)/python -m bench.speed

quality: $(VENV)/.bench
	$(BIN)/python -m bench.quality all $(SHARED)/data

soak: $(VENV)/.core
	$(BIN)/python -m bench.soak
	$(BIN)/python -m bench.crash --kills 200

docs: $(VENV)/.core
	$(BIN)/python -m copydesk.render.schema docs/schema
	$(BIN)/python -m copydesk.cli.reference docs/commands.md

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		(echo "Copydesk needs Python 3.11 or newer; name one: make PYTHON=/path/to/python3 demo" && exit 2)
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install -q --upgrade 'pip>=25.1' # older ones refuse a hash-pinned list that names extras

# Each stamp stands for an environment installed from its hash-pinned list.
$(VENV)/.core: $(BIN)/python requirements/core.txt pyproject.toml
	@echo "Setting up .venv (about 700 MB, once) ..."
	@$(PIP) install -q --require-hashes -r requirements/core.txt
	@$(PIP) install -q --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: $(BIN)/python requirements/dev.txt pyproject.toml
	@$(PIP) install -q --require-hashes -r requirements/dev.txt
	@$(PIP) install -q --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/.core

$(VENV)/.bench: $(VENV)/.dev requirements/bench.txt requirements/bench-alone.txt
	@$(PIP) install -q --require-hashes -r requirements/bench.txt
	@$(PIP) install -q --no-deps --require-hashes -r requirements/bench-alone.txt
	@touch $@

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
