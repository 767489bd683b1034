.RECIPEPREFIX = >
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test test-all check lock clean

run: $(VENV)/ready
> $(BIN)/delaftaler run data/raw --out data/parquet

test: $(VENV)/ready-dev
> $(BIN)/python -m pytest

test-all: $(VENV)/ready-dev
> $(BIN)/python -m pytest -m "" --hypothesis-profile=explore

check: $(VENV)/ready-dev
> $(BIN)/ruff check .
> $(BIN)/ruff format --check .
> $(BIN)/mypy

# The environments: pinned packages with hashes first, then the project itself without looking anything up.
$(VENV)/ready: requirements.txt pyproject.toml
> $(PYTHON) -m venv $(VENV)
> $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
> $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
> touch $@

$(VENV)/ready-dev: $(VENV)/ready requirements-dev.txt
> $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
> touch $@

# Made on the oldest Python that is supported.
lock:
> $(BIN)/python -m pip install --quiet pip-tools
> $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --no-emit-index-url --no-emit-find-links --strip-extras --no-header pyproject.toml requirements.in -o requirements.txt
> $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --no-emit-index-url --no-emit-find-links --strip-extras --no-header --extra dev --extra bench --extra dask -c requirements.txt pyproject.toml -o requirements-dev.txt

clean:
> rm -rf $(VENV) *.egg-info build
