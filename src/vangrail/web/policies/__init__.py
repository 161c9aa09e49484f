"""The versions of the policy, from proposal to publication, and the pages on which people read it."""
