"""The ground every other app stands on: trusts, schools, the register, people, training and notices."""
