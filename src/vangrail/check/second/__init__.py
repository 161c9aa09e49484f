"""A second reading of drafts about which no rule speaks: a small model that has read the corpora. It may be wrong, and says so."""
