"""What schools ask and see, by topic: a hundred sentences about nobody in particular, none of them from a programme's handbook."""

from reviews.demo.rules.topics import forward, impact, inward, outward
from reviews.demo.rules.topics.shapes import Topic

# In the order of our own framework's themes.
TOPICS: tuple[Topic, ...] = (*impact.TOPICS, *forward.TOPICS, *inward.TOPICS, *outward.TOPICS)
