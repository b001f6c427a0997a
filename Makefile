# Two commands set everything up: `make demo` and `make test`. `make help` lists the others.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MVN := mvn --batch-mode --no-transfer-progress
DIST := jobs/run/target/dualuse
SOURCES := $(shell find pom.xml jobs -name target -prune -o \( -name '*.java' -o -name '*.sql' -o -name '*.yml' -o -name '*.csv' -o -name '*.xml' -o -name '*.properties' \) -path '*/test/*' -prune -o -type f -print 2>/dev/null)

.PHONY: help demo test build format real-files clean tools

help: ## Lists the targets.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /  \1\t/' | expand -t 16

demo: build ## Builds, writes the synthetic sample world, runs the whole pipeline on it and prints the headline.
	@test -e sample/.complete || { bin/dualuse sample --out sample && touch sample/.complete; }
	@bin/dualuse run --env sample

test: tools ## Runs every check and test.
	$(MVN) verify

build: tools $(DIST)/.built ## Builds the assembly that bin/dualuse runs.

$(DIST)/.built: $(SOURCES)
	@echo "Building (the first build downloads its libraries) ..."
	@$(MVN) --quiet package -DskipTests
	@echo "Recording a class-data archive, so that every later start is quicker ..."
	@rm -rf $(DIST)/classes.jsa jobs/run/target/warehouse-archive
	@DUALUSE_JAVA_OPTS=-XX:ArchiveClassesAtExit=$(DIST)/classes.jsa bin/dualuse run --env archive >/dev/null 2>&1 || true
	@touch $@

format: tools ## Formats the Java sources.
	$(MVN) --quiet spotless:apply

real-files: build ## Runs the pipeline on the real files in ../shared/data, where that folder is present.
	bin/dualuse run --env real-files

clean: ## Removes what was built and the sample with its warehouse.
	rm -rf jobs/*/target target sample warehouse-sample

tools:
	@command -v java >/dev/null || { echo "A JDK 17 or newer is needed: install one and put java on the PATH." >&2; exit 3; }
	@command -v javac >/dev/null || { echo "A JDK is needed, not only a Java runtime: install a JDK 17 or newer." >&2; exit 3; }
	@command -v mvn >/dev/null || { echo "Maven 3.8 or newer is needed: install it and put mvn on the PATH." >&2; exit 3; }
	@v=$$(javac -version 2>&1 | sed -E 's/javac ([0-9]+).*/\1/'); [ "$$v" -ge 17 ] || { echo "JDK $$v is too old: dualuse needs 17 or newer." >&2; exit 3; }
