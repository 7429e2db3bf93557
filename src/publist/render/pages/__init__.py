"""Whole pages of a site, and the blocks of pages that publist keeps current."""
