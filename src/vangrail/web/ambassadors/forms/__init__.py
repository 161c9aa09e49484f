"""What is asked: topics, somebody's own words, what goes on the shelf, and what a team does together."""
