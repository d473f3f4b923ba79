from django import template

from portal.admin.desk import desk_of

register = template.Library()
register.simple_tag(desk_of, name="desk")
