"""Entrances are made and closed; people come by them, read and sign."""
