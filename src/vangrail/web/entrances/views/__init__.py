"""The pages of entrances: for who makes them, for who comes by them, for agencies and for candidates."""
