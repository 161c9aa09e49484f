VENV ?= .venv
BIN := $(VENV)/bin
UV := $(BIN)/uv
UV_VERSION := 0.13.8
SYNC := UV_PROJECT_ENVIRONMENT=$(VENV) UV_PYTHON_DOWNLOADS=never $(UV) sync -q --frozen --inexact --python $(BIN)/python

setup: $(VENV)/.done

$(VENV)/.done: pyproject.toml uv.lock
	test -x $(BIN)/python || python3 -m venv --without-pip $(VENV)
	test -x $(UV) || python3 -m pip --python $(BIN)/python install -q uv==$(UV_VERSION)
	$(SYNC)
	touch $@
