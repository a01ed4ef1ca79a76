"""The command line: one file per command; heavy modules are imported inside the commands, so help is fast."""
