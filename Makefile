# SPDX-License-Identifier: MIT
# Two commands are all a user needs: `make run` and `make test`. `make help` lists the rest.

.DEFAULT_GOAL := help
.PHONY: help setup system run test check check-office wheel format bench shots lock clean bytecode

BIN := .venv/bin
PYTHON := $(BIN)/python
PICTURES := build/pictures
HAS_DISPLAY := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin,$(shell uname)))
TEST_JOBS ?= auto

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/ready ## The locked Python packages in .venv, development tools included

.venv/ready: requirements.lock pyproject.toml scripts/setup.sh scripts/find-python.sh | system
	@scripts/setup.sh
	@touch $@

system:
	@scripts/system.sh

# Where PYTHONDONTWRITEBYTECODE is set, each start would compile every source anew. Tests start the
# program often, and keep what they compile themselves.
bytecode: setup
	@$(PYTHON) -m compileall -q -j 0 gatehouse

run: bytecode ## Open the window; without a display, show a whole shift and keep the pictures
ifneq ($(HAS_DISPLAY),)
	@$(PYTHON) -m gatehouse
else
	@echo "No display here: a whole shift is shown offscreen instead. 这里没有显示器，改为离屏演示一整班。"
	@$(PYTHON) -m gatehouse tour --out $(PICTURES)
endif

test: bytecode ## Every test, without a display
	@PYTHONDONTWRITEBYTECODE= QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -p no:benchmark -n $(TEST_JOBS) --maxprocesses 8 --dist worksteal

check: setup ## Format, lint, types, import contracts, migrations drift, translations, wording
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(PYTHON) scripts/check_drift.py
	@QT_QPA_PLATFORM=offscreen $(PYTHON) scripts/translations.py check
	@$(PYTHON) scripts/check_words.py

check-office: setup ## The daily workbook opened, saved and printed by LibreOffice
	@scripts/system.sh office
	@$(PYTHON) -m pytest -p no:benchmark tests/office

wheel: setup ## Install the wheel into a fresh environment and take the tour there
	@scripts/try_wheel.sh

format: setup ## Lay out the sources and mend what can be mended by itself
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: bytecode ## Floors and ours side by side; fails when a bar does not hold
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m benchmarks

shots: bytecode ## The tour: its pictures into docs/pictures, and the card of keys
	@$(PYTHON) -m gatehouse tour --out $(PICTURES)
	@$(PYTHON) scripts/put_pictures.py $(PICTURES)
	@$(PYTHON) scripts/key_card.py docs/key-card.pdf

lock: ## Resolve requirements.lock again (needs uv; LOCK=--upgrade takes newer versions)
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--no-annotate $(LOCK) --group dev pyproject.toml --output-file requirements.lock

clean: ## Remove what was built, but not .venv
	@rm -rf build dist .pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache
	@find gatehouse tests benchmarks scripts -name __pycache__ -prune -exec rm -rf {} +
