# Postil: everything a developer does. `make help` lists it.
SHELL := /bin/sh
.DEFAULT_GOAL := help

# PYTHON=… chooses the interpreter that .venv is made with; without it the best one on the path is found.
PYTHON ?=
export PYTHON
export PYTHONDONTWRITEBYTECODE ?=

ENVIRONMENT := @sh packaging/python.sh packaging/environment.py
PY := .venv/bin/python
OFFSCREEN := QT_QPA_PLATFORM=offscreen
# Further arguments: files to open for `make run`, anything of pytest's for `make test`, sets for `make eval`.
ARGS ?=

.PHONY: help setup run test check format eval bench package smoke lock clean

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' Makefile | while IFS='|' read -r name what; do printf '%-16s %s\n' "$$name" "$$what"; done

setup: ## make or mend the environment in .venv
	$(ENVIRONMENT) run

run: setup ## open the window (without a display: show the coloured article in the terminal)
	@$(PY) packaging/launch.py $(ARGS)

.PHONY: developer
developer:
	$(ENVIRONMENT) dev
	@$(PY) packaging/system_libraries.py import

test: developer ## run all tests
	@$(OFFSCREEN) $(PY) -m pytest $(ARGS)

check: developer ## linter, formatter, types, import contracts
	@$(PY) -m ruff check app tests packaging
	@$(PY) -m ruff format --check app tests packaging
	@$(PY) -m mypy
	@$(PY) -m mypy packaging/*.py
	@PYTHONPATH=app .venv/bin/lint-imports

format: developer ## let the linter mend what it can
	@$(PY) -m ruff check --fix app tests packaging
	@$(PY) -m ruff format app tests packaging

eval: setup ## score the engine on the development sets (POSTIL_EVAL: where these are); ARGS=--accept keeps the scores
	@$(PY) tests/eval/scores.py $(ARGS)

bench: developer ## measure speed and memory into build/bench.json
	@$(OFFSCREEN) $(PY) tests/bench/run_benches.py $(ARGS)

.PHONY: gallery
gallery: developer ## draw every theme, panel, empty state and dialog into build/gallery
	@$(OFFSCREEN) PYTHONPATH=app $(PY) tests/gallery.py $(ARGS)

package: developer ## build the standalone program in dist/postil/, an archive and a Debian package of it
	@$(PY) packaging/system_libraries.py package
	@$(PY) packaging/freeze.py
	@$(OFFSCREEN) $(PY) packaging/bundles.py

smoke: ## install and start what was built, and see that it works; ARGS=--bare: also in bare Debians and Ubuntus
	@$(OFFSCREEN) sh packaging/python.sh packaging/smoke.py dist/postil/postil
	@$(OFFSCREEN) sh packaging/python.sh packaging/smoke_bundles.py $(ARGS)

.PHONY: translations
translations: ## take new texts of the window into resources/translations
	@sh packaging/python.sh packaging/translations.py

lock: ## make the pinned and hashed requirement lists anew
	@sh packaging/python.sh packaging/lock.py $(ARGS)

clean: ## remove everything that was built, and the environment
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find app tests packaging -name __pycache__ -type d -exec rm -rf {} +
