"""`python -m copydesk`."""

from copydesk.cli.main import main

main()
