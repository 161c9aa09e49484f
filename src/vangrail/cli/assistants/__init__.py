"""What a writing assistant asks before it posts: over the Model Context Protocol, from a folder or from a site."""
