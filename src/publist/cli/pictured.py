"""Which folder holds the entries' pictures: that of the settings, or the pages' own."""

from dataclasses import replace

from publist.cli.around import Around
from publist.site.find import Site
from publist.site.settings import Settings


def pictured(site: Site) -> Site:
    """Return the site with the folder that its pages take pictures from.

    They are asked only where nobody named a folder and the usual one is not there: to
    read the pages takes time.
    """
    if site.settings.images != Settings.images or site.images.is_dir():
        return site
    from publist.site.picture_places import places

    around = Around(site)
    told = places(Settings.images, around.pages(), around.images())
    folders = {one.folder for one in told if one.field == "image" and not one.after}
    there = [one for one in folders if one and (site.root / one).is_dir()]
    if len(there) != 1:
        return site
    return replace(site, settings=replace(site.settings, images=there[0]))
