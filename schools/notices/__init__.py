"""What a trust tells its people: notices in the app, and letters by e-mail."""
