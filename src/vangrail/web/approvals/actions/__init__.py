"""Submitting, deciding, ending, handing over, and asking guests."""
