#!/usr/bin/env python3
"""Writes the reference tables for dates and zones beside this file, from Python's datetime, dateutil, zoneinfo.

The tables are committed; the tests read them and run no Python. Every table is the same for the same release
of the time zone database.
"""
import datetime
import pathlib
import random
import zoneinfo

from dateutil.relativedelta import relativedelta

FOLDER = pathlib.Path(__file__).parent
EPOCH = datetime.date(1970, 1, 1)
UTC = datetime.timezone.utc


def write(name, head, lines):
    text = "\n".join(["# " + head, *lines, ""])
    (FOLDER / name).write_text(text)


def calendar(source):
    days = [datetime.date(year, month, day) for year in range(1996, 2030) for month, day in
            ((1, 1), (1, 3), (1, 4), (2, 28), (3, 1), (12, 28), (12, 29), (12, 31))]
    days += [datetime.date.fromordinal(source.randint(1, datetime.date.max.toordinal() - 7)) for _ in range(300)]
    return [f"{day} {(day - EPOCH).days} {day.isoweekday()} {day.timetuple().tm_yday} {day.isocalendar()[1]}"
            for day in days]


def months(source):
    lines = []
    for _ in range(300):
        day = datetime.date(source.randint(1900, 2100), source.randint(1, 12), 1)
        day += datetime.timedelta(source.choice([0, 14, 26, 27, 28, 29, 30]))
        count = source.randint(-600, 600)
        lines.append(f"{day} {count} {day + relativedelta(months=count)}")
    return lines


def zones():
    names = """Asia/Shanghai Asia/Tokyo Asia/Kolkata Asia/Kathmandu Asia/Tehran Asia/Jerusalem Asia/Beirut
        Europe/London Europe/Dublin Europe/Lisbon Europe/Paris Europe/Berlin Europe/Athens Europe/Moscow
        Europe/Chisinau Atlantic/Azores America/New_York America/Chicago America/Denver America/Los_Angeles
        America/Anchorage America/Adak America/St_Johns America/Havana America/Santiago America/Nuuk
        America/Sao_Paulo Africa/Cairo Africa/Lagos Australia/Sydney Australia/Adelaide Australia/Brisbane
        Australia/Lord_Howe Pacific/Auckland Pacific/Chatham Pacific/Easter Pacific/Norfolk Pacific/Honolulu
        Antarctica/Troll Etc/UTC Etc/GMT-14""".split()
    lines = []
    for name in names:
        zone = zoneinfo.ZoneInfo(name)
        for year in (2025, 2026, 2031, 2036):
            start = datetime.datetime(year, 1, 1, tzinfo=UTC)
            instants = [start, start + datetime.timedelta(182)]
            low = start
            for hour in range(1, 366 * 24):
                high = start + datetime.timedelta(hours=hour)
                if high.astimezone(zone).utcoffset() != low.astimezone(zone).utcoffset():
                    while (high - low).total_seconds() > 1:
                        middle = low + datetime.timedelta(seconds=(high - low).total_seconds() // 2)
                        same = middle.astimezone(zone).utcoffset() == low.astimezone(zone).utcoffset()
                        low, high = (middle, high) if same else (low, middle)
                    instants += [low, high]
                    high = start + datetime.timedelta(hours=hour)
                low = high
            for instant in instants:
                offset = int(instant.astimezone(zone).utcoffset().total_seconds())
                lines.append(f"{name} {int(instant.timestamp())} {offset}")
    return lines


source = random.Random(20200604)
write("calendar.txt", "date, days since 1970-01-01, weekday, day of year, ISO week", calendar(source))
write("month-sums.txt", "date, months, date so many months later with the end of the month kept", months(source))
write("zone-offsets.txt", "zone, seconds since 1970-01-01T00:00:00Z, offset in seconds", zones())
