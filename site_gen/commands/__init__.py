"""What people call beside a build: each takes what a corridor makes, and says or writes one thing of it."""
