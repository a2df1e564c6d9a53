"""Commands of the back office: one door for everything that is filled in on a form and written as a document.

A command is a named tuple of the domain. Its handler stands in the area it belongs to; here it is found, checked
against the table of roles, approved by a second person where the table asks for one, and run in one transaction.
"""
