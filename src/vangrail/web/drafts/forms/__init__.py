"""What is asked about drafts, their texts, pictures and facts."""
