"""What pages and files say of a workshop that is over."""
