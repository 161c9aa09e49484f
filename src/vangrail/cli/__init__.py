"""The command line: one file a command, words in three languages, output for people and for programs."""
