# Thin names for `python3 dev.py …`, which works without make. Extra words: make test ARGS="-k salaries"
PYTHON ?= python3
ARGS ?=
.DEFAULT_GOAL := help
.PHONY: help setup serve dev test unit coverage check openapi lock

help: ## list these targets
	@sed -n 's|^\([a-z]*\):.*## |  make \1\t|p' $(MAKEFILE_LIST)

setup: ## make .venv with everything for running, testing and checking
	@$(PYTHON) dev.py setup $(ARGS)

serve: ## run the portal on http://127.0.0.1:8000 (PORT=… for another port, ARGS=--workers for background jobs)
	@$(PYTHON) dev.py serve $(ARGS)

dev: ## run it for work on it: DEBUG, started anew whenever a file changes
	@$(PYTHON) dev.py dev $(ARGS)

test: ## run the tests on SQLite, and on PostgreSQL what uses a database
	@$(PYTHON) dev.py test $(ARGS)

unit: ## run only the quick tests, which need no database
	@$(PYTHON) dev.py unit $(ARGS)

coverage: ## run the tests on SQLite and list what none of them reaches; fails below the floor
	@$(PYTHON) dev.py coverage $(ARGS)

check: ## lint, types, import contracts, migrations, templates, API schema
	@$(PYTHON) dev.py check $(ARGS)

openapi: ## write docs/openapi.yaml, the description of the API
	@$(PYTHON) dev.py openapi $(ARGS)

lock: ## recompile requirements*.txt (needs uv)
	@$(PYTHON) dev.py lock $(ARGS)
