"""The only place where self-reviews, their questions and their attachments change."""
