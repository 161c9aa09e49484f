"""What happened, who did it and when: a chain of records that shows when something is missing or changed."""
