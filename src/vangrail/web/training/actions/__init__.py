"""Doing a scenario, giving and ending a course, appointing who speaks."""
