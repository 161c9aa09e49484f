"""What somebody may see of the reports, and the counts that everybody may."""
