"""Quality and speed, measured beside peers and floors."""
