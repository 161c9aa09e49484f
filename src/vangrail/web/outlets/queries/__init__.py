"""What may go out, what goes out when, and what waits for somebody."""
