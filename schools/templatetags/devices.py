"""`{{ session.user_agent|device }}`"""

from django import template

from schools.people.rules.devices import device_of

register = template.Library()
register.filter("device", device_of)
