"""What can be done with people, and how they sign in. Every change is made here, permitted and written down."""
