"""Requests as rows and pages."""
