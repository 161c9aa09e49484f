"""Help for who likes to talk about their work. Nothing is counted per person."""
