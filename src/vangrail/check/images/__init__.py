"""Pictures: opened safely, read for what their files tell and what is written in them, and cleaned. All of it in memory."""
