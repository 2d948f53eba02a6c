"""Who was trained as what, by whom, until when: training records, and the capabilities they give while they are current."""
