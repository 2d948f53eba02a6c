"""What pages and deeds need of assignments; `seeing` is the door to a review for every noun above."""
