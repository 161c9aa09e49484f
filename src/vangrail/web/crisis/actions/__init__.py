"""What is done in a crisis: beginning and ending it, the steps of the first hour, decisions, calls of the press, and counting."""
