"""``make bench``: the budgets of the till, each as a ratio against a floor measured in the same run."""

import argparse
import json
import sys
from collections.abc import Callable

from tests.bench import lookups, sales, screens
from tests.bench.measuring import Finding, table
from tests.bench.registers import said


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", metavar="N[,N]", help="only these budgets")
    parser.add_argument("--lines", type=int, default=1_000_000, help="sale lines of history (default 1,000,000)")
    parser.add_argument("--products", type=int, default=100_000, help="products (default 100,000)")
    parser.add_argument("--million", type=int, default=0, metavar="PRODUCTS", help="compare lookups with so many products")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of the table")
    return parser.parse_args()


def main() -> int:
    """Run what was asked for and print the table; what was measured before an interruption is printed too."""
    asked = _arguments()
    parts: list[tuple[set[int], Callable[[], list[Finding]]]] = [
        ({1, 2, 11}, lambda: screens.starting(asked.products)),
        ({3}, lambda: screens.scanning(asked.products)),
        ({4}, lambda: screens.bursting(asked.products)),
        ({5, 6}, lambda: sales.persisting(asked.lines)),
        ({7}, sales.syncs),
        ({8}, lambda: sales.growth(asked.lines)),
        ({9}, lambda: lookups.by_code(asked.products, asked.million)),
        ({10}, lambda: lookups.by_name(asked.products)),
    ]
    wanted = {int(number) for number in asked.only.split(",") if number}
    findings: list[Finding] = []
    try:
        for numbers, part in parts:
            if not wanted or wanted & numbers:
                said(f"measuring {', '.join(map(str, sorted(numbers)))} ...")
                findings += part()
    except KeyboardInterrupt:
        said("interrupted")
    print(json.dumps([each._asdict() for each in findings], ensure_ascii=False) if asked.json else table(findings))
    return 0


if __name__ == "__main__":
    sys.exit(main())
