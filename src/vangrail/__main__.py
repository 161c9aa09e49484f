"""`python -m vangrail` is the command `vangrail`."""

from vangrail.cli.main import run

if __name__ == "__main__":  # a worker process imports this file again
    run()
