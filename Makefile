# make start: the site with demo content; make test: every test; make help: all the rest
SHELL := /bin/bash
.DELETE_ON_ERROR:
PORT ?= 8080
DEMO ?= 1
VENV := .venv
BIN := $(VENV)/bin
TOOLS := .venv-tools
UV := $(TOOLS)/bin/uv
CHROMIUM := /usr/bin/chromium
say = @printf '\033[1m==> %s\033[0m\n' "$(1)"
# apt needs root: as we are, or through sudo
AS_ROOT := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.DEFAULT_GOAL := help
.PHONY: help start install test house lint format story bench reindex pins pot clean

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

# -- install ---------------------------------------------------------------

$(UV):
	$(call say,1/4 uv: the installer)
	@tools/get-uv $(TOOLS)

$(BIN)/python: | $(UV)
	$(call say,2/4 Python 3.12: from this machine or by uv)
	@$(UV) venv --quiet --python "$$(tools/find-python)" $(VENV)

$(VENV)/.installed: requirements.in constraints.txt setup.py | $(BIN)/python
	$(call say,3/4 packages: about 340 from constraints.txt)
	@VIRTUAL_ENV=$(VENV) $(UV) pip install --quiet -r requirements.in -c constraints.txt -e .
	@touch $@

versions.cfg: constraints.txt
	@(echo "# made from constraints.txt by make; do not edit"; echo "[versions]"; \
	  sed -n 's/^\([A-Za-z0-9_.-]*\)==\([^ ;]*\).*/\1 = \2/p' constraints.txt) > $@

bin/instance: $(VENV)/.installed versions.cfg buildout.cfg
	$(call say,4/4 buildout: bin/instance)
	@$(BIN)/buildout -q
	@mkdir -p var/filestorage var/blobstorage var/log var/instance var/cache
	@touch $@

install: bin/instance ## everything start needs, without starting

$(CHROMIUM):
	$(call say,Chromium: the browser of the stories)
	@tools/get-chromium

# WeasyPrint draws with Pango
$(VENV)/.fonts:
	@tools/get-pango
	@mkdir -p $(VENV) && touch $@

$(VENV)/.rfbrowser: $(VENV)/.installed
	@$(BIN)/rfbrowser init --skip-browsers > /dev/null 2>&1 || true
	@touch $@

# -- run -------------------------------------------------------------------

start: bin/instance $(VENV)/.fonts ## serve the site on PORT (8080); DEMO=0: empty
	@PORT=$(PORT) DEMO=$(DEMO) tools/serve

reindex: ## build the search indexes anew: at once where the site runs, else at its start
	@mkdir -p var/search && touch var/search/rebuild
	@echo "Every instance builds its search index anew; the old one answers meanwhile."

# -- check -----------------------------------------------------------------

test: bin/instance $(VENV)/.rfbrowser $(VENV)/.fonts | $(CHROMIUM) ## every test
	@$(BIN)/pytest --numprocesses logical --maxprocesses 4 --dist worksteal

house: $(VENV)/.installed ## the rules of the house, in seconds
	@$(BIN)/pytest tests/house

story: bin/instance $(VENV)/.rfbrowser $(VENV)/.fonts | $(CHROMIUM) ## the journeys in a real browser
	@$(BIN)/pytest tests/stories

lint: $(VENV)/.installed ## ruff, isort, zpretty, codespell, mypy
	@$(BIN)/ruff check --quiet src tests setup.py
	@$(BIN)/isort --check-only --quiet src tests setup.py
	@git ls-files '*.zcml' '*.xml' '*.pt' | xargs -r $(BIN)/zpretty --check
	@git ls-files '*.py' '*.md' '*.zcml' '*.pt' 'Makefile' 'tools/*' 'news/*' | xargs $(BIN)/codespell
	@git ls-files "src/etwinning/*/rules.py" "src/etwinning/*/api.py" | xargs -r $(BIN)/mypy --no-error-summary

format: $(VENV)/.installed ## let the tools write
	@$(BIN)/ruff check --quiet --fix src tests setup.py || true
	@$(BIN)/isort --quiet src tests setup.py
	@git ls-files -co --exclude-standard '*.zcml' '*.xml' '*.pt' | xargs -r $(BIN)/zpretty -i

bench: bin/instance ## ratios against a plain Plone site
	@$(BIN)/python -m tests.bench.run

# -- keep ------------------------------------------------------------------

pins: $(UV) ## new versions into constraints.txt
	@$(UV) pip compile --quiet --upgrade --python $(BIN)/python --no-annotate --no-header \
	  requirements.in -o constraints.txt

pot: $(VENV)/.installed ## message ids into the catalogue
	@mkdir -p src/etwinning/locales
	@$(BIN)/python tools/lists-pot > src/etwinning/locales/lists.pot
	@$(BIN)/i18ndude rebuild-pot --pot src/etwinning/locales/etwinning.pot --create etwinning \
	  --merge src/etwinning/locales/lists.pot src/etwinning profiles content-types workflows

clean: ## what make made, without the data in var/
	@rm -rf bin parts develop-eggs .installed*.cfg versions.cfg $(VENV) $(TOOLS)
