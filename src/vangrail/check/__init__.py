"""The check: a draft, a policy and a moment go in, a verdict comes out. Nothing is kept and nothing is written."""
