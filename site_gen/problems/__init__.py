"""What is wrong -> words for who made the mistake: which problems are the cause of others, and how each is said."""
