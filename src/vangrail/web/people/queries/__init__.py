"""What somebody may see of people, asked by who looks."""
