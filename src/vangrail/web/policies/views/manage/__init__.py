"""The pages on which the policy's owner looks after versions, reviews and who speaks."""
