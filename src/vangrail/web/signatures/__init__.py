"""Who has read and understood the policy, and the waves in which it is rolled out."""
