"""The way out of this machine, for whatever fetches or sends: never to an address inside the company, never without an end."""
