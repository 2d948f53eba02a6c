"""What workshops hang into the home page."""

from schools.web.tellers import Teller
from workshops.agendas.queries.steps import about_steps, steps

# Workshops to plan, to prepare, to hold, to read of.
workshop_steps = Teller(about_steps, steps)
