"""What plans hang into the home page."""

from schools.web.tellers import Teller
from workshops.plans.queries.owned import about_drafts, about_own_actions, steps_to_agree, steps_to_do

# Actions to confirm and to see to.
action_steps = Teller(about_own_actions, steps_to_do)
# Plans that wait for their head.
agreeing_steps = Teller(about_drafts, steps_to_agree)
