from django import template

from portal.admin.base import quoted_text

register = template.Library()
register.filter("words", quoted_text)
