"""What staff would change in the policy, who supports it, and what was decided and why."""
