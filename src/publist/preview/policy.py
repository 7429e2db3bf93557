"""What a browser may do with what it is sent: nothing that is not named here."""

from publist.preview.board import Page

HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'"
NOTHING += "; frame-ancestors 'none'"
PICTURE = f"{NOTHING}; style-src 'unsafe-inline'; sandbox"
"""A picture that is looked at by itself; SVG may have styles of its own."""


def of_page(page: Page) -> str:
    """Return what a browser may do with a page; colours in texts are attributes."""
    own = f"'nonce-{page.nonce}'"
    return (
        f"{NOTHING}; img-src 'self'; connect-src 'self'; script-src {own};"
        f" style-src-elem {own}; style-src-attr 'unsafe-inline'"
    )
