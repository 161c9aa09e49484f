"""Posts that the company prepares."""
