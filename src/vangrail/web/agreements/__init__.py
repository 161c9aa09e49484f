"""What somebody and their manager agreed on about social media in working time."""
