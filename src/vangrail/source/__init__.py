"""The policy as files: a folder a lawyer can read, the shipped library, and the interview that writes the first version."""
