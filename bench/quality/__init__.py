"""Quality: labelled sets scored through the public API. `python -m bench.quality SET PATH`."""
