"""The pages: what is sent, one's own questions and the code, the desk's inbox, how the rules do."""
