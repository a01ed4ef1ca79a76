"""The pages of the desk: each a function of the desk and a request."""
