# Every command of the project. On a machine with Python 3.11 or newer, python3-venv and make, each target
# builds what it needs by itself, in .venv, from the pinned and hashed locks.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check --no-input
CODE   := pos drivers schema

# The whole suite also counts the branches of what pyproject.toml asks to be whole; a part of it (TESTS=...) cannot.
COUNTED := --cov --cov-config=pyproject.toml

# The whole suite waits much for terminals, printers and killed programs: it is shared out by file, over as many workers
# as there are processors; JOBS=0 runs it in one.
SHARED  := --numprocesses $(or $(JOBS),auto) --dist loadfile

# The till starts from bytecode, whatever the machine's habit is.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run test test-soak test-kernel month check coverage bench oracles lock clean
.DELETE_ON_ERROR:

help: ## Show the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/compiled ## Open the till on a demo outlet
	@$(BIN)/pos demo

test: $(VENV)/dev $(VENV)/compiled ## Check the code, then run every test, with the branches counted
	@deploy/check lint
	@$(BIN)/python -m pytest $(if $(TESTS),$(TESTS),$(SHARED) $(COUNTED))

month: $(VENV)/dev $(VENV)/compiled ## Trade 30 days of 300 sales against a model of the truth, and let others add it up
	@POS_MONTH=whole $(BIN)/python -m pytest --quiet tests/scenarios/test_a_month_of_trading.py

test-soak: $(VENV)/dev $(VENV)/compiled ## Print 150 receipts through 60 kills on a bad printer, and fuzz encoders and decoders
	@POS_SOAK=1 $(BIN)/python -m pytest --quiet -n 0 tests/faults/test_print_soak.py tests/drivers/*/test_fuzz.py \
		tests/pos/domain/test_code_fuzz.py tests/pos/ui/test_scan_fuzz.py

test-kernel: $(VENV)/dev $(VENV)/compiled ## Try the drivers under a real kernel in QEMU, pulling the cables (see drivers/README.md)
	@$(BIN)/python -m tests.kernel $(if $(TESTS),-k "$(TESTS)")

check: $(VENV)/dev ## Lint, format, types, import contracts, architecture tests
	@deploy/check

coverage: $(VENV)/dev $(VENV)/compiled ## Show what the domain's, the services' and the decoders' own tests leave out
	@$(BIN)/python -m pytest --quiet $(COUNTED) tests/pos/domain tests/pos/services tests/drivers

bench: $(VENV)/dev $(VENV)/compiled ## Measure the till against its floors
	@$(BIN)/python -m tests.bench

oracles: ## Install the programs outside Python that some tests compare with (hledger, ledger, node)
	@deploy/oracles

lock: $(VENV)/dev ## Write the two locks anew from the ranges in pyproject.toml
	@deploy/lock

clean: ## Remove everything that can be made again
	@rm -rf $(VENV) build dist *.egg-info .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find $(CODE) tests -name __pycache__ -type d -prune -exec rm -rf {} +

# --- the virtual environment, in three steps; each stamp is newer than what it was made from ---

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed; this is " + sys.version.split()[0])'
	@$(PYTHON) -m venv $(VENV) || { echo "A virtual environment could not be made: install python3-venv (apt-get install python3-venv)." >&2; rm -rf $(VENV); exit 1; }

$(VENV)/runtime: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing the pinned packages into $(VENV) ..."
	@$(PIP) install --require-hashes --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --config-settings editable_mode=compat --editable .
	@$(BIN)/python -m compileall -qq $(VENV)/lib
	@touch $@

$(VENV)/dev: requirements-dev.lock $(VENV)/runtime
	@echo "Installing the pinned development packages into $(VENV) ..."
	@$(PIP) install --require-hashes --requirement requirements-dev.lock
	@touch $@

$(VENV)/compiled: $(VENV)/runtime $(shell find $(CODE) -name '*.py')
	@$(BIN)/python -m compileall -q $(CODE)
	@touch $@
