from django import template

from portal.admin.base import words

register = template.Library()
register.filter("words", words)
