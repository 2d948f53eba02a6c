# Two commands do everything: `make demo` and `make test`. Where there is no make: python3 bootstrap.py demo
PYTHON ?= python3

.PHONY: help demo demo-reset test check bench lock setup

help:
	@echo "make demo        run the product with made-up trusts on http://localhost:8000 (PORT=8001 for another port)"
	@echo "make demo-reset  the same, forgetting everything that was entered before"
	@echo "make test        run all tests (ARGS='-k name' for some)"
	@echo "make check       linters, types, architecture, missing migrations"
	@echo "make bench       benchmarks, into build/bench/ (ONLY=pages for one)"
	@echo "make lock        write requirements*.lock anew after a change to pyproject.toml"

demo demo-reset test check bench lock setup:
	@$(PYTHON) bootstrap.py $@
