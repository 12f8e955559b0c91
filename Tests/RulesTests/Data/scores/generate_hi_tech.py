#!/usr/bin/env python3
"""Enters: number of applicants, seed. Leaves: hi-tech.csv, applicants with what the rules of 2016 give them.

    ./generate_hi_tech.py > hi-tech.csv
    ./generate_hi_tech.py --count 200000 --seed 7 | …     # for a longer run

Written from 国科发火〔2016〕32号 and 195号, not from the rule file; fractions are exact. Amounts are whole yuan.
All are evaluated on 2020-06-04.

registered applied   days of registration and of the application
staff tech  employees of the year, and those of them who are technical
first second third   the three years before that of the application, "sales:research:domestic:assets:debts";
            domestic is left out where it equals research; empty where the enterprise did not yet exist
income hiIncome      total income of the last year, and that from high-tech products
ip          rights, e.g. "As Htu Ib<2020-05-21 Az- Hl Bsn": a type letter (TYPES below), how it was acquired
            (s 自主研发, t 受让, z 受赠, b 并购, l 许可使用), then "u" used in an earlier recognition, "n" not
            at the core of the main product, "<" granted on that day, ">" valid until that day, "-" no stated
            term; otherwise granted 2016-05-04 and valid until 2036-05-03
conversions five base-36 digits: results converted four, three, two, one years before the application and in its year
standard    1: took part in a standard
events      e.g. "s2019-05-20": s 重大安全事故, q 重大质量事故, e 严重环境违法
field       1: experts find the core technology in the field list
experts     number of experts
grades      two digits, 4 best to 0 none: 技术先进程度, 核心支持作用
points      base-36 digits: 先进程度 核心支持 数量 获得方式 标准加分 成果转化 研发制度 研发机构 激励平台 人才绩效
            净资产增长 销售增长
conditions  eight digits, one for each condition of 第十一条: 1 met
inBand      eight digits: whether the points of 先进程度 核心支持 数量 获得方式 标准加分 成果转化 净资产增长 销售增长
            lie in the band that the guide prescribes
ipPoints conversionPoints organisationPoints growthPoints total   expected points
outcome     recommend, rescore or decline
"""

import argparse
import sys
from fractions import Fraction

sys.dont_write_bytecode = True
from drawing import Draw, around, next_day, previous_day, written, years_later

COLUMNS = (
    "registered applied staff tech first second third income hiIncome ip conversions standard events field experts "
    "grades points conditions inBand ipPoints conversionPoints organisationPoints growthPoints total outcome"
).split()
# 发明专利 国防专利 植物新品种 国家级农作物品种 国家新药 国家一级中药保护品种 集成电路布图设计专有权 |
# 实用新型专利 外观设计专利 软件著作权 其他Ⅱ类 | 商标
TYPES = "ABCDEFGHIJKL"
FIRST_CLASS, SECOND_CLASS, TRADEMARK = "ABCDEFG", "HIJK", "L"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
APPLIED = [(2019, 3, 29), (2019, 8, 30), (2020, 2, 29), (2020, 5, 20), (2020, 6, 4)]
POINT_LIMITS = (8, 8, 8, 6, 2, 30, 6, 6, 4, 4, 10, 10)


# What the rules give


def years_in_business(registered, applied):
    """近三个会计年度，不满三年的按实际。"""
    return max(1, min(3, applied[0] - registered[0]))


def usable(right, applied):
    """拥有所有权、有效、不是商标；Ⅱ类仅限使用一次。"""
    kind, acquired, used, _, granted, until = right
    owned = acquired != "l" and kind != TRADEMARK
    valid = granted <= applied and (until is None or until >= applied)
    return owned and valid and not (used and kind in SECOND_CLASS)


def research_share(last_sales):
    """最近一年销售收入5000万元以下的5%，至2亿元的4%，2亿元以上的3%。"""
    if last_sales <= 50_000_000:
        return Fraction(5, 100)
    return Fraction(4, 100) if last_sales <= 200_000_000 else Fraction(3, 100)


def growth_rate(first, second, third):
    """½ ×（第二年÷第一年 + 第三年÷第二年）− 1；第一年为0按后两年；第二年为0、基数为负的没有增长率。"""
    if second <= 0 or first < 0:
        return None
    if first == 0:
        return Fraction(third, second) - 1
    return (Fraction(second, first) + Fraction(third, second)) / 2 - 1


def growth_band(rate):
    """35%、25%、15%、5%以上依次9至10、7至8、5至6、3至4分，有增长1至2分，没有增长0分。"""
    if rate is None or rate <= 0:
        return 0, 0
    steps = sum(rate >= Fraction(percent, 100) for percent in (5, 15, 25, 35))
    return 2 * steps + 1, 2 * steps + 2


def quantity_band(first_class, second_class):
    """Ⅰ类1项以上7至8分；Ⅱ类5项以上5至6分，3至4项3至4分，1至2项1至2分。"""
    if first_class >= 1:
        return 7, 8
    if second_class >= 5:
        return 5, 6
    if second_class >= 3:
        return 3, 4
    return (1, 2) if second_class >= 1 else (0, 0)


def conversion_band(average):
    """年平均5项以上25至30分，每少1项低6分一档，不足1项0分。"""
    if average >= 5:
        return 25, 30
    full = int(average)
    return (6 * full - 5, 6 * full) if full >= 1 else (0, 0)


def operated(applicant):
    """The fiscal years that count, the earliest first."""
    count = years_in_business(applicant["registered"], applicant["applied"])
    return [applicant["first"], applicant["second"], applicant["third"]][3 - count :]


def growth(applicant, value):
    """The growth rate of something over the years that count; years before the registration are zero."""
    years = [value(year) for year in operated(applicant)]
    return growth_rate(*([0] * (3 - len(years)) + years))


def bands(applicant):
    """The bands of the eight judged items that have one, in the order of inBand."""
    rights = [right for right in applicant["ip"] if usable(right, applicant["applied"])]
    first_class = sum(right[0] in FIRST_CLASS for right in rights)
    by_grade = [(2 * grade - 1, 2 * grade) if grade else (0, 0) for grade in applicant["grades"]]
    own = any(right[1] == "s" for right in rights)
    acquisition = ((1, 6) if own else (1, 3)) if rights else (0, 0)
    converted = sum(applicant["conversions"][1:4])
    average = Fraction(converted, years_in_business(applicant["registered"], applicant["applied"]))
    return by_grade + [
        quantity_band(first_class, len(rights) - first_class),
        acquisition,
        (1, 2) if applicant["standard"] else (0, 0),
        conversion_band(average),
        growth_band(growth(applicant, lambda year: year[3] - year[4])),
        growth_band(growth(applicant, lambda year: year[0])),
    ]


def banded(points):
    """The points of the eight items that have a band."""
    return list(points[:6]) + list(points[10:])


def score(points):
    """知识产权加分后最高30分；其余相加。"""
    ip = min(30, sum(points[:5]))
    organisation, grown = sum(points[6:10]), sum(points[10:])
    return ip, points[5], organisation, grown, ip + points[5] + organisation + grown


def conditions(applicant, total):
    """第十一条第1至8项。"""
    applied = applicant["applied"]
    years = operated(applicant)
    sales, research, domestic = (sum(year[index] for year in years) for index in range(3))
    rights = [right for right in applicant["ip"] if usable(right, applied)]
    return [
        years_later(applicant["registered"], 1) <= applied,
        any(right[3] for right in rights),
        applicant["field"] == 1,
        applicant["staff"] > 0 and Fraction(applicant["tech"], applicant["staff"]) >= Fraction(1, 10),
        sales > 0
        and Fraction(research, sales) >= research_share(applicant["third"][0])
        and research > 0
        and Fraction(domestic, research) >= Fraction(60, 100),
        applicant["income"] > 0 and Fraction(applicant["hiIncome"], applicant["income"]) >= Fraction(60, 100),
        total > 70,
        not any(date <= applied <= years_later(date, 1) for _, date in applicant["events"]),
    ]


def judge(applicant):
    """Conditions, bands, points and outcome."""
    points = score(applicant["points"])
    met = conditions(applicant, points[-1])
    within = [low <= value <= high for value, (low, high) in zip(banded(applicant["points"]), bands(applicant))]
    sound = applicant["experts"] >= 5 and all(within)
    others = met[:6] + met[7:]
    outcome = "recommend" if sound and all(met) else "rescore" if all(others) and not sound else "decline"
    return met, within, points, outcome


# Applicants


def draw_series(draw, unit):
    """Three years' amounts whose growth rate lies on or beside an edge, or anywhere."""
    kind = draw.below(10)
    if kind == 0:
        return [draw.pick((0, 1000)), draw.pick((0, 1000)), draw.pick((0, 1000, 1350))]
    if kind < 3:
        return [unit * draw.between(1, 99) for _ in range(3)]
    if kind < 4:
        second = 100 * draw.between(10, 90)
        return [0, second, draw.near(second * (100 + draw.pick((0, 5, 15, 25, 35))) // 100)]
    # With first = 10q²n, second = 10qpn, third = n·p·(tenths·q − 10p) the two ratios add up to tenths / 10.
    tenths, q = draw.pick((27, 25, 23, 21, 20)), draw.between(1, 13)
    p, n = draw.between(q // 2 + 1, 2 * q), draw.between(1, 9) * draw.pick((1, 1, 1000))
    return [10 * q * q * n, 10 * q * p * n, draw.near(n * p * (tenths * q - 10 * p))]


def split(draw, total, count):
    """A total in so many parts."""
    parts = [draw.below(total // count + 1) for _ in range(count - 1)]
    return parts + [total - sum(parts)]


def draw_years(draw, count, at_edge):
    """The fiscal years: growth of sales and net assets, research shares, the size classes."""
    sales = draw_series(draw, 1000)[3 - count :]
    if draw.chance(25):
        sales[-1] = draw.near(draw.pick((50_000_000, 200_000_000)))
    total = sum(sales)
    # Sales may be 0 in all years; research has then nothing to be compared with.
    share = research_share(sales[-1])
    research = int(share * total) + 1 + draw.below(total // 20 + 2)
    if at_edge:
        research = draw.near(int(share * total) + draw.pick((0, 1)))
    domestic = research
    if at_edge and draw.chance(50):
        domestic = min(research, draw.near(research * 60 // 100))
    by_year = split(draw, research, count)
    # Domestic research is taken from the years in their order, as far as it goes.
    home, left = [], domestic
    for amount in by_year:
        home.append(min(amount, left))
        left -= home[-1]
    years = []
    for amount, spent, inland, net in zip(sales, by_year, home, draw_series(draw, 1000)[3 - count :]):
        debts = draw.pick((0, 500, 1200))
        if draw.chance(3):
            debts, net = 1500, -1500 + draw.below(1500)
        years.append((amount, spent, inland, net + debts, debts))
    return [None] * (3 - count) + years


def draw_right(draw, applied):
    """A right; most are usable, the others fail by a day, by their use or by how they were acquired."""
    kind = draw.pick(SECOND_CLASS) if draw.chance(70) else draw.pick(TYPES)
    acquired = draw.pick("sssttzb")
    used, core = draw.chance(8), draw.chance(85)
    granted, until = (2016, 5, 4), (2036, 5, 3)
    fault = draw.below(16)
    if fault == 0:
        granted = draw.pick((applied, next_day(applied)))
    elif fault == 1:
        until = draw.pick((applied, previous_day(applied)))
    elif fault == 2:
        until = None
    elif fault == 3:
        acquired = "l"
    return kind, acquired, used, core, granted, until


def draw_points(draw, applicant):
    """Points within their bands, now and then one beside it; the total is brought near 70 where it can be."""
    points = [draw.below(limit + 1) for limit in POINT_LIMITS]
    places = [0, 1, 2, 3, 4, 5, 10, 11]
    limits = bands(applicant)
    generous = draw.chance(80)
    for place, (low, high) in zip(places, limits):
        points[place] = draw.pick((low, high, high)) if not generous else high
    if draw.chance(20):
        which = draw.below(8)
        low, high = limits[which]
        points[places[which]] = max(0, min(POINT_LIMITS[places[which]], draw.pick((low - 1, high + 1))))
    if draw.chance(85):
        aim = draw.pick((70, 71, 71, 72, 80))
        for place in (6, 7, 8, 9):
            points[place] = 0
        for place in (6, 7, 8, 9):
            points[place] = max(0, min(POINT_LIMITS[place], aim - score(points)[-1]))
    return points


def draw_applicant(draw):
    """One enterprise, eligible but for what is drawn."""
    applied = draw.pick(APPLIED)
    focus = [draw.chance(12) for _ in range(8)]
    registered = (applied[0] - draw.pick((2, 3, 3, 4, 4, 6)), draw.pick((1, 6, 12)), draw.pick((1, 28, 30)))
    if focus[0]:
        edges = years_later(applied, -1), (applied[0] - 3, 12, 31), (applied[0] - 2, 12, 31)
        registered = around(draw, draw.pick(edges))
    count = years_in_business(registered, applied)
    years = draw_years(draw, count, focus[4])
    staff = 10 * draw.between(1, 60)
    tech = min(staff, draw.near(staff // 10)) if focus[3] else draw.between(staff // 10, staff)
    if focus[3] and draw.chance(5):
        staff = tech = 0
    income = 10 * draw.between(1, 9000)
    hi_income = min(income, draw.near(income * 6 // 10)) if focus[5] else draw.between(income * 6 // 10, income)
    if focus[5] and draw.chance(5):
        income = hi_income = 0
    rights = [draw_right(draw, applied) for _ in range(draw.pick((1, 2, 3, 4, 5, 6)))]
    if not focus[1]:
        rights.append((draw.pick("AAHJ"), draw.pick("st"), False, True, (2016, 5, 4), (2036, 5, 3)))
    average = draw.pick((0, 1, 2, 3, 4, 4, 5, 5, 5, 5, 6, 6))
    converted = draw.near(average * count)
    per_year = split(draw, converted, count)
    window = years_later(applied, -1), applied
    applicant = {
        "registered": registered,
        "applied": applied,
        "staff": staff,
        "tech": tech,
        "first": years[0],
        "second": years[1],
        "third": years[2],
        "income": income,
        "hiIncome": hi_income,
        "ip": rights,
        "conversions": [draw.below(3)] + [0] * (3 - count) + per_year + [draw.below(3)],
        "standard": int(draw.chance(30)),
        "events": [(draw.pick("sqe"), around(draw, draw.pick(window)))] if focus[7] else [],
        "field": int(not focus[2]),
        "experts": draw.pick((4, 5, 6)) if focus[6] else 5,
        "grades": (draw.pick((4, 4, 4, 3, 3, 2, 1, 0)), draw.pick((4, 4, 4, 3, 3, 2, 1, 0))),
    }
    applicant["points"] = draw_points(draw, applicant)
    return applicant


# Writing


def written_year(year):
    if year is None:
        return ""
    sales, research, domestic, assets, debts = year
    return ":".join(map(str, (sales, research, "" if domestic == research else domestic, assets, debts)))


def written_right(right):
    kind, acquired, used, core, granted, until = right
    mark = ("u" if used else "") + ("" if core else "n")
    mark += "<" + written(granted) if granted != (2016, 5, 4) else ""
    mark += "-" if until is None else ">" + written(until) if until != (2036, 5, 3) else ""
    return kind + acquired + mark


def row(applicant):
    """The applicant as the fields of a line, without the results."""
    fields = dict(applicant)
    fields["registered"], fields["applied"] = written(applicant["registered"]), written(applicant["applied"])
    for name in ("first", "second", "third"):
        fields[name] = written_year(applicant[name])
    fields["ip"] = " ".join(written_right(right) for right in applicant["ip"])
    fields["conversions"] = "".join(DIGITS[count] for count in applicant["conversions"])
    fields["events"] = " ".join(kind + written(date) for kind, date in applicant["events"])
    fields["grades"] = "%d%d" % applicant["grades"]
    fields["points"] = "".join(DIGITS[value] for value in applicant["points"])
    return [str(fields[name]) for name in COLUMNS[:17]]


def bits(values):
    return "".join(str(int(value)) for value in values)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--count", type=int, default=2100)
    arguments.add_argument("--seed", type=int, default=195)
    options = arguments.parse_args()
    draw = Draw(options.seed)
    sys.stdout.write(",".join(COLUMNS) + "\n")
    for _ in range(options.count):
        applicant = draw_applicant(draw)
        met, within, points, outcome = judge(applicant)
        fields = row(applicant) + [bits(met), bits(within)] + [str(value) for value in points] + [outcome]
        sys.stdout.write(",".join(fields) + "\n")


if __name__ == "__main__":
    main()
