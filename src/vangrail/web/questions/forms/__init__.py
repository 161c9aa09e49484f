"""What somebody sends to a desk, what the desk answers, and an answer that becomes one for everybody."""
