"""Enters: a seed. Leaves: the same draws on every machine and with every version of Python.

Shared by the generators in this directory; the random module is left out because its draws may change.
"""


class Draw:
    """A linear congruential generator (modulus 2**64, Knuth's multiplier); only its high bits are used."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        """A whole number from 0 to bound - 1."""
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) * bound >> 31

    def between(self, low, high):
        """A whole number from low to high, both included."""
        return low + self.below(high - low + 1)

    def chance(self, percent):
        """True in so many of a hundred draws."""
        return self.below(100) < percent

    def pick(self, choices):
        """One of the choices."""
        return choices[self.below(len(choices))]

    def near(self, edge, lowest=0):
        """On the edge, one unit below or above it."""
        return max(lowest, edge + self.pick((-1, 0, 0, 1)))


def days_in_month(year, month):
    """The last day of a month."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def next_day(date):
    """The day after a date (year, month, day)."""
    year, month, day = date
    if day < days_in_month(year, month):
        return (year, month, day + 1)
    return (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)


def previous_day(date):
    """The day before a date."""
    year, month, day = date
    if day > 1:
        return (year, month, day - 1)
    year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return (year, month, days_in_month(year, month))


def years_later(date, years):
    """The corresponding day so many years on; the month's last day where there is none (民法典第二百零二条)."""
    year, month, day = date
    return (year + years, month, min(day, days_in_month(year + years, month)))


def around(draw, date):
    """A date, or the day before or after it."""
    return draw.pick((previous_day(date), date, date, next_day(date)))


def written(date):
    """2020-06-04, or nothing."""
    return "" if date is None else "%04d-%02d-%02d" % date
