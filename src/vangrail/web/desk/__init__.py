"""The desk's page: what waits, for whom, until when."""
