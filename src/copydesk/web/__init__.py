"""The desk: the store in a browser. Pages are made on the server; a small script only adds keys.

`make_app(desk)` gives the ASGI application. Every page is a function of the desk and a request in `pages/`;
`guard` stands before them all, `work` runs what takes long.
"""

__all__ = ["Desk", "make_app"]

from copydesk.web.app import make_app
from copydesk.web.desk import Desk
