"""What the templates of this app need beside the components."""
