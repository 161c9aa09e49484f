"""What somebody holds, who leaves, and what there is to do, as far as somebody may know of it."""
