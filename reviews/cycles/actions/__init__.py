"""The only place where cycles, their phases, reviews' stages and signatures change."""
