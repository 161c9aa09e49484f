"""What is done with reports and what happens to them with time. All of it goes to the closed chain."""
