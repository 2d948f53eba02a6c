"""What a school writes of itself: per theme, with a focus, enquiry questions and attachments; private until it is released."""
