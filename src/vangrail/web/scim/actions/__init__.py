"""What the directory does: people come, change, leave and come back, and groups with them. Roles are no part of it."""
