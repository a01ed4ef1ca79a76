"""Arithmetic over claims: parts against totals. Cautious: where it cannot be sure, it says so or nothing."""
