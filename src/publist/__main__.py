"""`python -m publist` is `publist`."""

from publist.cli import run

if __name__ == "__main__":
    run()
