"""A list of people from somewhere else: bytes → table → entries → plan. Plain functions: nothing here writes anything."""
