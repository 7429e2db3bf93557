"""The Liquid of the site's pages, looked at and never run.

``reading`` follows the list through a page, ``pieces`` cuts the page into tags. To run a
page is the work of ``render.liquid``, which the tests hold this to.
"""
