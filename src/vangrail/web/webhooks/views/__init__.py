"""The pages: programs that hear, and the chats of teams that get notices."""
