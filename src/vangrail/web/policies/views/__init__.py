"""The pages on which people read the policy, and those on which its owner looks after it."""
