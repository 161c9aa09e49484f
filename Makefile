# The two commands: `make run` and `make test`. Everything is installed into $(VENV); the system's own Python stays as it is.
VENV ?= .venv
PYTHON ?= $(shell command -v python3 || command -v python3.11)
BIN := $(VENV)/bin
UV_VERSION := 0.13.8
# Without a home to write in, uv works without its cache.
CACHE := $(shell test -w "$${XDG_CACHE_HOME:-$$HOME}" || echo UV_NO_CACHE=1)
# --inexact: an exact sync would remove uv itself, which lives in the environment it looks after.
SYNC := $(CACHE) UV_PROJECT_ENVIRONMENT=$(VENV) UV_PYTHON_DOWNLOADS=never $(BIN)/uv sync -q --frozen --inexact --extra web --extra documents --extra images --extra assistants --python $(BIN)/python

# Hundreds of tests start a program of their own: what one has compiled, the next one reads.
unexport PYTHONDONTWRITEBYTECODE

# The stamp holds the folder that the environment was made for. An environment that is half made, that moved with its folder or
# that lost its interpreter cannot answer with that name, and is made again.
STAMP := $(VENV)/.done
READY := $(shell $(BIN)/python -c 'print(open("$(STAMP)").read())' 2>/dev/null)

help:  ## list what there is to make
	@sed -n 's/^\([a-z]*\):.*  ## /\1\t/p' Makefile | expand -t 10

run: $(STAMP)  ## open the web application with an invented company in it: make run PORT=8000
	VANGRAIL_DATA=$${VANGRAIL_DATA:-build/site} $(BIN)/vangrail serve --demo --port $(or $(PORT),8000)

demo: $(STAMP)  ## show the command line at work on an example company
	$(BIN)/python tools/demo.py

# One process more than there are processors, because many tests wait for a server or a program: three to five.
JOBS ?= $(shell n=$$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2); echo $$((n < 2 ? 3 : n > 4 ? 5 : n + 1)))
# Who has nothing left to do takes over tests of another.
SPREAD := -n $(JOBS) --dist worksteal

test: $(STAMP)  ## run the tests; the house rules and every line of `check` are among them
	$(BIN)/python -m pytest -q $(SPREAD)

check: $(STAMP)  ## look at the code without running it: style, types, layers, made pages
	$(BIN)/python -m ruff check
	$(BIN)/python -m ruff format --check
	$(BIN)/python -m mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tools.docs --check
	$(BIN)/python -m tools.sizes src

docs: $(STAMP)  ## write the pages that are made from the code, then check them
	$(BIN)/python -m tools.docs
	$(BIN)/python -m tools.docs --check

eval: $(STAMP)  ## measure the answers on the frozen set and on labelled data: make eval DATA=folder
	$(BIN)/python -m tools.evaluate --data evaluation/frozen --only frozen
	$(BIN)/python -m tools.evaluate --data $(or $(DATA),../shared/eval)

train: $(STAMP)  ## make the model of the second opinion from the corpora of drafts
	$(BIN)/python -m tools.train

bench: $(STAMP)  ## measure the speed beside its peers, which are installed first
	$(SYNC) --group bench
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.documents
	$(BIN)/python -m benchmarks.web

# What reads and writes rows. Pages, addresses and tables ask these for everything, and `make test` opens them on SQLite; due/test_killed starts
# servers on PostgreSQL by itself there.
ROW := /(actions|queries|models|lanes|forgetting|pack|parts)/
ROWED := /test_(actions|queries|models|tasks|tables|guards|killed|filters|chains|codes|losses|metrics|notices|retention|runner|session|storage|throttle|verify_pack)[.]py
ROWS = $(shell find tests/web -name 'test_*.py' | grep -E '$(ROW)|$(ROWED)' | grep -Ev '/(views|forms|shown|formats)/|/due/test_killed' | sort)

postgres: $(STAMP)  ## run the tests of what reads and writes rows on a PostgreSQL of their own
	$(BIN)/python -m tools.postgres $(BIN)/python -m pytest -q $(SPREAD) $(ROWS)

# All languages, or one: make pages SPOKEN=en
SPEAKING := $(if $(SPOKEN),--language $(SPOKEN))

pages: $(STAMP)  ## open every page that is made in the system's Chromium, and look for what keeps people out
	$(SYNC) --group browser
	$(BIN)/python -m pytest -q $(SPREAD) browser $(SPEAKING)

networks: $(STAMP) build/networks/.done  ## post and listen to the networks' own software on this machine; needs node, npm, snac, dovecot, postgresql and xmlsec1
	$(SYNC) --group networks --group browser
	$(BIN)/python -m pytest -q networks $(SPEAKING)

# Bluesky's server comes from npm. No script of a package runs but the one that compiles its database, against node's own headers.
build/networks/.done: tools/networks/package-lock.json tools/networks/bluesky.mjs
	mkdir -p build/networks
	cp tools/networks/.npmrc tools/networks/package.json tools/networks/package-lock.json tools/networks/bluesky.mjs build/networks
	cd build/networks && npm ci --silent --ignore-scripts
	cd build/networks && npm_config_nodedir="$$(dirname "$$(dirname "$$(readlink -f "$$(command -v node)")")")" npm rebuild --silent better-sqlite3
	touch $@

setup: $(STAMP)  ## make the environment and nothing else

clean:  ## remove the environment and everything else that was made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

ifneq ($(READY),$(CURDIR))
.PHONY: $(STAMP)
FRESH := $(PYTHON) -m venv --without-pip $(if $(filter .venv,$(VENV))$(wildcard $(VENV)/pyvenv.cfg),--clear) $(VENV)
endif
OLD := Vangrail needs Python 3.11 or newer, for instance: make PYTHON=python3.11

$(STAMP): pyproject.toml uv.lock
	@$(PYTHON) -c 'import sys; sys.exit("$(OLD)" if sys.version_info < (3, 11) else 0)'
	$(FRESH)
	@rm -f $@
	@$(BIN)/uv --version 2>/dev/null | grep -q '^uv $(UV_VERSION)' || \
		$(PYTHON) -m pip --python $(BIN)/python install -q --disable-pip-version-check --force-reinstall uv==$(UV_VERSION)
	$(SYNC)
	@printf %s '$(CURDIR)' > $@

.PHONY: help run demo postgres test check docs eval train bench pages networks setup clean
