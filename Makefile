# Everything that is done with this project, each by one word. `make help` lists them.

PACKAGES := make git pkg-config python3 python3-venv libxml2-dev libzip-dev libdeflate-dev zlib1g-dev libyaml-dev libunistring-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libssl-dev librsvg2-2 fonts-noto-core fonts-noto-cjk fonts-symbola
TEST_PACKAGES := default-jre-headless unzip chromium calibre mupdf-tools libreoffice-calc cmark-gfm espeak-ng sqlite3 valgrind
SWIFT_FLAGS := --explicit-target-dependency-import-check error
# The leak tests make 18,000 sets of outputs: optimised in minutes, otherwise in half an hour. It has a folder of its own,
# since the command is built with other flags.
TESTS := -c release -Xswiftc -enable-testing --scratch-path .build-tests $(SWIFT_FLAGS)
RELEASE := -c release --static-swift-stdlib $(SWIFT_FLAGS)
DOSSIER := .build/release/dossier
VALIDATORS := .build/validators
# MISP's importer wants a setuptools that bagit.py cannot do with.
MISP := .build/misp
BENCH := .build/bench
PREFIX := /usr/local
BOOKS = .build/validate/books/*/*.epub
SAMPLES := minimal kremlin-drones harrow-point

.PHONY: help demo announcement build install test lint format golden validate check-install torture bench instructions quick growth clean system-packages test-packages swift

help:  ## List what there is to do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: announcement build  ## Install what is missing, build, and render the sample dossier to every format
	@$(DOSSIER) build Samples/kremlin-drones
	@echo
	@echo "Open out/kremlin-drones/kremlin-drones.epub in an e-reader, csv/ in a spreadsheet,"
	@echo "and read out/kremlin-drones/briefing.txt in a terminal."

announcement:
	@test -x $(DOSSIER) || \
	  echo "On a fresh machine this takes about five minutes: packages are installed, then all is compiled."

build: system-packages swift  ## Build the command, .build/release/dossier
	@swift build $(RELEASE) --product dossier
	@echo "built $(DOSSIER)"

test: system-packages test-packages swift $(VALIDATORS)/installed $(MISP)/installed  ## Install what the tests need, and run them all
	@swift build $(TESTS) --build-tests
	@swift test $(TESTS) --skip-build

lint: swift  ## Hold the sources against the format and the rules of .swift-format
	@swift format lint --strict --recursive --parallel Sources Tests Templates Package.swift
	@echo "no lint"

format: swift  ## Format the sources in place
	@swift format --in-place --recursive --parallel Sources Tests Templates Package.swift

golden: system-packages swift  ## Rewrite the expected outputs of the tests; look at the difference before you commit it
	@swift build $(TESTS) --build-tests
	@UPDATE_GOLDEN=1 swift test $(TESTS) --skip-build >.build-tests/golden.log 2>&1 || true
	@git status --short Tests Samples

validate: build test-packages $(VALIDATORS)/installed  ## Hold the e-books of samples and generated dossiers against the tools of the field
	@rm -rf .build/validate
	@$(VALIDATORS)/bin/python Tests/make-dossiers.py .build/validate/dossiers
	@for dossier in $(SAMPLES:%=Samples/%) .build/validate/dossiers/*; do \
	  $(DOSSIER) build $$dossier --to epub,json -o .build/validate/books/$$(basename $$dossier) --quiet \
	    >/dev/null 2>.build/validate/told.txt || { cat .build/validate/told.txt; exit 1; }; \
	done
	@$(VALIDATORS)/bin/python Tests/check-epub.py $(BOOKS)
	@$(VALIDATORS)/bin/python Tests/check-readers.py $(BOOKS)
	@$(VALIDATORS)/bin/python Tests/check-pages.py $(BOOKS)
	@for check in epub readers pages; do \
	  $(VALIDATORS)/bin/python Tests/check-$$check.py --self-test .build/validate/books/minimal/minimal.epub || exit 1; \
	done

install: build  ## Install the command and its templates below PREFIX (/usr/local)
	@install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/dossier/templates"
	@install -m 755 $(DOSSIER) "$(DESTDIR)$(PREFIX)/bin/dossier"
	@cp -R Templates/briefing Templates/epub Templates/explanations Templates/labels Templates/markdown Templates/starter "$(DESTDIR)$(PREFIX)/share/dossier/templates/"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/dossier"

check-install: build  ## Prove that an installed copy works without the folder it was built in
	@MAKE='$(MAKE)' sh Tests/check-install.sh

torture: build  ## Kill the command at 1,000 calls, let 1,000 fail, and look whether anything is lost
	@python3 Tests/check-crashes.py $(DOSSIER)

bench: build  ## Measure speed and memory against other programs, and growth (about half an hour; LARGE=1 adds 100,000 claims)
	@test -x $(BENCH)/bin/python || { python3 -m venv $(BENCH) && \
	  $(BENCH)/bin/pip install --quiet --disable-pip-version-check ebooklib orjson polars || \
	  echo "some peers could not be installed: is there a network?" >&2; }
	@$(BENCH)/bin/python Tests/bench.py $(DOSSIER) $(if $(LARGE),--large)
	@python3 Tests/check-growth.py $(DOSSIER) --report

instructions: build test-packages  ## Hold the count of instructions against that of the last commit that changed it knowingly
	@python3 Tests/check-instructions.py --self-test
	@python3 Tests/check-instructions.py $(DOSSIER)

quick: system-packages swift  ## Run what the last edit can have broken, within 90 seconds
	@python3 Tests/quick.py

growth: build  ## Hold the growth of time against that of dossiers of many shapes
	@python3 Tests/check-growth.py $(DOSSIER)

clean:  ## Remove what was built and rendered
	@rm -rf .build .build-tests out

# What a fresh Debian 12 lacks. Asking takes a moment, and nothing is installed when all is there.
define install
	@missing=; for package in $(1); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	test -z "$$missing" && exit 0; \
	as_root=; test "$$(id -u)" = 0 || as_root=sudo; \
	echo "installing$$missing"; \
	{ $$as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq --no-install-recommends $$missing >/dev/null; } || \
	  { echo "could not install$$missing: is there a network, and may you install packages?" >&2; exit 1; }
endef

system-packages:
	$(call install,$(PACKAGES))

test-packages:
	$(call install,$(TEST_PACKAGES))

swift:
	@swift --version 2>/dev/null | grep -qE 'Swift version (6\.[2-9]|[7-9])' || \
	  { echo "Swift 6.2 or later is needed, 6.3 is what this is made with: see swift.org/install" >&2; exit 1; }

# The validators, in an environment of their own. Its stamp carries the list, so that a changed list installs again.
$(VALIDATORS)/installed: Tests/requirements.txt
	@echo "installing the validators of Tests/requirements.txt"
	@mkdir -p .build
	@python3 -m venv $(VALIDATORS)
	@$(VALIDATORS)/bin/pip install --quiet --disable-pip-version-check --requirement Tests/requirements.txt || \
	  { echo "could not install the validators: is there a network?" >&2; exit 1; }
	@touch $@

$(MISP)/installed: Tests/requirements-misp.txt
	@echo "installing MISP's importer of Tests/requirements-misp.txt"
	@mkdir -p .build
	@python3 -m venv $(MISP)
	@$(MISP)/bin/pip install --quiet --disable-pip-version-check --requirement Tests/requirements-misp.txt || \
	  { echo "could not install MISP's importer: is there a network?" >&2; exit 1; }
	@touch $@
