"""Who stands how, for whoever may know it."""
