"""Making the data and weights that the package ships: run by hand, outside the core."""
