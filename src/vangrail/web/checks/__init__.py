"""May I post this? The page that answers, and keeps nothing."""
