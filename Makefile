# Thin on purpose: each target is one script, which says on the screen what it does.
# PORT and BANK_PORT move the demo to other ports: `make demo PORT=9090 BANK_PORT=9091`.
export PORT BANK_PORT

.PHONY: help demo demo-fresh test check bench

help:
	@echo "make demo         builds and starts the demo market, with the data it had"
	@echo "make demo-fresh   the same, with new data"
	@echo "make test         all tests: rules, both databases, browser"
	@echo "make check        formatting, lints, licences"
	@echo "make bench        measures speed beside the bare framework and the bare database"

demo:
	@./scripts/demo

demo-fresh:
	@./scripts/demo --fresh

test:
	@./scripts/test

check:
	@./scripts/check

bench:
	@./scripts/bench
