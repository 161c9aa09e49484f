"""What somebody may see of the questions: their own, those of their desk, and how often rules come up."""
