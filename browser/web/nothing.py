"""A site with nothing in it: makes the tables and prints the address at which the first person comes in. Run by the stories."""

from vangrail.web.running import start

start.configure()
start.upgrade()
print(start.first_address())  # noqa: T201 -- what the fixture reads
