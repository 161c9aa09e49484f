"""What is on the shelf for somebody, what their teams do together, and how many ambassadors there are, from five on."""
