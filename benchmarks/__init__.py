"""What Vangrail claims about speed, measured beside its peers in one run. `python -m benchmarks --help`."""
