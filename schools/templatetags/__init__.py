"""Filters for the sign-in library's pages, whose views hand their templates rows and no words; and `once`, for all pages."""
