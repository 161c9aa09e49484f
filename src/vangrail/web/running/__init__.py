"""Running the site: starting it, its health and figures, work that failed, copies of everything and their return."""
