# Foyer: `make help` lists what can be done. Everything installs what it needs first.
PYTHON ?= python3
VENV := .venv/bin
export LANG ?= C.UTF-8
OFFSCREEN := QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software

.DEFAULT_GOAL := help
.PHONY: help setup run tour test check format translations screenshots prove evenings bench peer-pretix peer-oidc lock clean

help: ## list what can be done
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## install everything for running and for working on Foyer
	@$(PYTHON) packaging/set_up.py dev

run: ## open the kiosk with its built-in demo cinema
	@if [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "foyer: no display here (DISPLAY and WAYLAND_DISPLAY are empty); try: make tour" >&2; exit 1; fi
	@$(PYTHON) packaging/set_up.py run
	@$(VENV)/python -m kiosk run --demo

tour: ## let the kiosk sell tickets to itself without a display; pictures in build/tour/
	@$(PYTHON) packaging/set_up.py run
	@$(OFFSCREEN) $(VENV)/python -m kiosk tour

test: setup ## run the tests, two files at a time (one part: make test ARGS=tests/kiosk)
	@$(OFFSCREEN) $(VENV)/python -m pytest $(or $(ARGS),-n 2 --dist loadfile)

check: setup ## lint, formatting, types, import rules, QML
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .
	$(VENV)/mypy
	$(VENV)/lint-imports
	$(VENV)/python tools/qmllint.py
	$(VENV)/python tools/translations.py --check

format: setup ## put the code into the one layout
	$(VENV)/ruff format .
	$(VENV)/ruff check --fix .

translations: setup ## collect the texts of the screens into ui/translations/*.ts and compile them
	$(VENV)/python tools/translations.py

screenshots: setup ## photograph every screen in every state into build/screens/
	@$(OFFSCREEN) $(VENV)/python tools/screenshots.py

prove: setup ## prove the promises at full size (hours; one proof: make prove ARGS=tests/simulation)
	@PROVE=1 $(OFFSCREEN) $(VENV)/python -m pytest -s -o faulthandler_timeout=0 $(or $(ARGS),tests/simulation tests/faults tests/faults/soak/long_soak.py tests/sync/providers/pretix/test_races.py)
	@$(VENV)/python -m tests.mutants

evenings: setup ## simulate lobby evenings with outages (some minutes; fewer: ARGS="--seeds 1")
	@$(VENV)/python -m tests.simulation.evenings --json build/evenings.json $(ARGS)

bench: ## measure Foyer beside a browser kiosk
	@$(PYTHON) packaging/set_up.py bench
	@$(VENV)/python -m benchmarks

peer-pretix: setup ## start a furnished pretix on this machine, to try a kiosk with
	@$(VENV)/python -m tests.peers.pretix

peer-oidc: setup ## start an OpenID provider on this machine, to sign in at
	@$(VENV)/python -m tests.peers.oidc

lock: setup ## pin requirements*.in, with hashes (newer versions: make lock ARGS=--upgrade)
	@$(PYTHON) packaging/lock.py $(ARGS)

clean: ## remove what was made here, but not what was installed
	rm -rf build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -not -path './.venv/*' -not -path './.tools/*' -type d -prune -exec rm -rf {} +
