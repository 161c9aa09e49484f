"""One archive that proves what happened, offline: what goes in, how it is written, and by which key it is signed."""
