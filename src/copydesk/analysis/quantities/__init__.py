"""Figures: values with bounds, units and the thing measured."""

from copydesk.analysis.quantities.find import find_quantities

__all__ = ["find_quantities"]
