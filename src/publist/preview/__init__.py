"""SERVE: a page on this machine's own loopback, anew whenever something changes.

It knows nothing of lists: the command line hands it a page as text and the folder of the
pictures. What an entry holds has been cleaned before; that nothing of it runs is the
second line of defence, by the policy that ``server`` sends with everything.
"""
