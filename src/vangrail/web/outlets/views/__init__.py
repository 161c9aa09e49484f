"""The pages: what goes out when, one post on its way, what waits for somebody, the connections."""
