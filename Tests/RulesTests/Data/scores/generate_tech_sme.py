#!/usr/bin/env python3
"""Enters: number of applicants, seed. Leaves: tech-sme.csv, applicants with what 国科发政〔2017〕115号 gives them.

    ./generate_tech_sme.py > tech-sme.csv
    ./generate_tech_sme.py --count 200000 --seed 7 | …     # for a longer run

Written from the regulation's text, not from the rule file; fractions are exact. Amounts are whole yuan.

asOf        day of the evaluation; also the day of submission
resident    1: resident enterprise registered in mainland China
product     0 none of the classes, 1 禁止类, 2 限制类, 3 淘汰类
staff tech  permanent staff, and those of them who are technical
part        part-time staff, e.g. "T6 N5": T technical, N not; months worked in the year
sales cost rd assets   annual sales, costs, research expenses, assets
choice      indicator chosen for research: s of sales, c of costs, empty not chosen
ip          rights, e.g. "A H<2020-06-05 C>2020-06-03 B- Iu Jd": a type letter (TYPES below), then
            "<" granted on that day, ">" valid until that day, "-" no stated term, "u" unrelated to the main
            product, "d" disputed; otherwise granted 2016-05-04 and valid until 2036-05-03
events      e.g. "s2019-01-01": s 重大安全事故, q 重大质量事故, e 严重环境违法, m 科研严重失信
lists       two digits: 经营异常名录, 严重违法失信企业名单
certificate last valid day of the high-tech certificate
awards      national awards, e.g. "2015-06-04#3": day and rank among the winners
lab         0 not recognised, 1 市级及以下, 2 省部级, 3 国家级
standards   e.g. "n2015-06-04": i 国际, n 国家, b 行业, d 地方, t 团体, q 企业; a capital letter: not leading
revoked     day on which the registration number was revoked
staffPoints rdPoints ipPoints total   expected points
enter       1: 入库
"""

import argparse
import sys
from fractions import Fraction

sys.dont_write_bytecode = True
from drawing import Draw, around, next_day, previous_day, written, years_later

COLUMNS = (
    "asOf resident product staff tech part sales cost rd assets choice ip events lists certificate awards lab "
    "standards revoked staffPoints rdPoints ipPoints total enter"
).split()
# 发明专利 国防专利 植物新品种 国家级农作物品种 国家新药 国家一级中药保护品种 集成电路布图设计专有权 |
# 实用新型专利 外观设计专利 软件著作权 其他Ⅱ类 | 商标
TYPES = "ABCDEFGHIJKL"
FIRST_CLASS, SECOND_CLASS = "ABCDEFG", "HIJK"
DAYS = [(2018, 3, 1), (2019, 6, 28), (2019, 10, 31), (2019, 11, 1), (2020, 2, 29), (2020, 6, 4), (2021, 1, 1)]


# What the regulation gives


def graded(share, lowest_edge, step, points):
    """Six classes, A to F: F below the lowest edge, each class closed below and open above."""
    if share < lowest_edge:
        return 0
    classes = 1
    while classes < 5 and share >= lowest_edge + classes * step:
        classes += 1
    return classes * points


def staff_points(staff, technical):
    """科技人员占职工总数：30%以上20分，每少5个百分点少4分，不足10%为0分。"""
    if staff == 0:
        return 0
    return graded(Fraction(technical, staff), Fraction(10, 100), Fraction(5, 100), 4)


def research_points(rd, sales, cost, choice):
    """选择一个指标评分；没有选择的取高。没有销售收入或成本费用的，那个指标0分。"""
    of_sales = graded(Fraction(rd, sales), Fraction(2, 100), Fraction(1, 100), 10) if sales else 0
    of_cost = graded(Fraction(rd, cost), Fraction(10, 100), Fraction(5, 100), 10) if cost else 0
    return {"s": of_sales, "c": of_cost, "": max(of_sales, of_cost)}[choice]


def counts(right, as_of):
    """有效期内、与主要产品相关、无争议。"""
    granted, until, flag = right[1:]
    return granted <= as_of and (until is None or until >= as_of) and flag == ""


def rights_points(rights, as_of):
    """1项Ⅰ类30分；否则每项Ⅱ类6分，4项以上24分。"""
    usable = [right[0] for right in rights if counts(right, as_of)]
    if any(kind in FIRST_CLASS for kind in usable):
        return 30
    return 6 * min(4, sum(kind in SECOND_CLASS for kind in usable))


def recent(date, as_of):
    """近五年。"""
    return date <= as_of <= years_later(date, 5)


def directly(applicant):
    """满足前四项并具备四种情形之一的，直接确认。"""
    as_of = applicant["asOf"]
    return (
        (applicant["certificate"] is not None and applicant["certificate"] >= as_of)
        or any(rank <= 3 and recent(date, as_of) for date, rank in applicant["awards"])
        or applicant["lab"] >= 2
        or any(level in "inb" and recent(date, as_of) for level, date in applicant["standards"])
    )


def judge(applicant):
    """The points and whether the enterprise enters the list."""
    as_of = applicant["asOf"]
    counted = [technical for technical, months in applicant["part"] if months >= 6]
    staff = applicant["staff"] + len(counted)
    technical = applicant["tech"] + sum(counted)
    by_staff = staff_points(staff, technical)
    by_research = research_points(applicant["rd"], applicant["sales"], applicant["cost"], applicant["choice"])
    by_rights = rights_points(applicant["ip"], as_of)
    total = by_staff + by_research + by_rights
    small = staff <= 500 and applicant["sales"] <= 2 * 10**8 and applicant["assets"] <= 2 * 10**8
    first_day = (as_of[0] - 1, 1, 1)
    clean = not any(first_day <= date <= as_of for _, date in applicant["events"])
    lawful = clean and applicant["lists"] == (0, 0)
    passes = (total >= 60 and by_staff > 0) or directly(applicant)
    in_time = as_of[0] != 2019 or as_of <= (2019, 10, 31)
    admitted = applicant["revoked"] is None or applicant["revoked"][0] != as_of[0]
    enters = applicant["resident"] and applicant["product"] == 0 and small and lawful and passes
    return by_staff, by_research, by_rights, total, int(bool(enters and in_time and admitted))


# Applicants


def draw_staff(draw):
    """Head counts on and beside the edges of the table and of the size limit."""
    kind = draw.below(20)
    if kind == 0:
        total = 0
    elif kind == 1:
        total = draw.near(500)
    else:
        total = 20 * draw.between(1, 24)
    technical = draw.near(total * draw.between(0, 8) // 20) if draw.chance(80) else draw.below(total + 1)
    technical = min(technical, total)
    part = []
    if total and draw.chance(40):
        for _ in range(draw.between(1, 3)):
            part.append((draw.chance(60), draw.pick((1, 5, 5, 6, 6, 7, 12))))
    counted = [is_technical for is_technical, months in part if months >= 6]
    # The part-time staff who count are taken out of the totals drawn, so that the edges stay edges.
    if len(counted) <= total and sum(counted) <= technical and len(counted) - sum(counted) <= total - technical:
        return total - len(counted), technical - sum(counted), part
    return total, technical, []


def draw_money(draw):
    """Sales, costs and research expenses on and beside the edges of the two tables."""
    sales = 10_000 * draw.between(1, 9_000)
    if draw.chance(6):
        sales = draw.near(2 * 10**8)
    cost = 10_000 * draw.between(1, 2_000)
    if draw.chance(8):
        sales = 0
    if draw.chance(8):
        cost = 0
    kind = draw.below(10)
    if kind < 5 and sales:
        rd = draw.near(sales * draw.between(1, 7) // 100)
    elif kind < 9 and cost:
        rd = draw.near(cost * draw.pick((5, 10, 15, 20, 25, 30, 35)) // 100)
    else:
        rd = draw.pick((0, draw.below(3_000_000)))
    return sales, cost, rd


def draw_right(draw, as_of):
    """A right; most are usable, the others fail by a day or by a flag."""
    kind = draw.pick(SECOND_CLASS) if draw.chance(88) else draw.pick(TYPES)
    granted, until, flag = (2016, 5, 4), (2036, 5, 3), ""
    fault = draw.below(14)
    if fault == 0:
        granted = draw.pick((as_of, next_day(as_of)))
    elif fault == 1:
        until = draw.pick((as_of, previous_day(as_of)))
    elif fault == 2:
        until = None
    elif fault == 3:
        flag = draw.pick("ud")
    return kind, granted, until, flag


def draw_applicant(draw):
    """One enterprise, eligible but for what is drawn."""
    as_of = draw.pick(DAYS)
    staff, tech, part = draw_staff(draw)
    sales, cost, rd = draw_money(draw)
    first_day = (as_of[0] - 1, 1, 1)
    five_years = years_later(as_of, -5)
    events = []
    if draw.chance(7):
        events.append((draw.pick("sqem"), around(draw, draw.pick((first_day, as_of)))))
    direct = draw.chance(25)
    awards, standards, certificate, lab = [], [], None, draw.pick((0, 1))
    if direct:
        kind = draw.below(4)
        if kind == 0:
            certificate = around(draw, as_of)
        elif kind == 1:
            awards = [(around(draw, draw.pick((five_years, as_of))), draw.pick((1, 3, 3, 4)))]
        elif kind == 2:
            lab = draw.below(4)
        else:
            standards = [(draw.pick("inbdtqINB"), around(draw, draw.pick((five_years, as_of))))]
    return {
        "asOf": as_of,
        "resident": int(not draw.chance(3)),
        "product": draw.between(1, 3) if draw.chance(3) else 0,
        "staff": staff,
        "tech": tech,
        "part": part,
        "sales": sales,
        "cost": cost,
        "rd": rd,
        "assets": draw.near(2 * 10**8) if draw.chance(8) else 1000 * draw.below(100_000),
        "choice": draw.pick(("", "", "s", "c")),
        "ip": [draw_right(draw, as_of) for _ in range(draw.pick((0, 1, 1, 2, 3, 4, 5)))],
        "events": events,
        "lists": draw.pick(((1, 0), (0, 1))) if draw.chance(3) else (0, 0),
        "certificate": certificate,
        "awards": awards,
        "lab": lab,
        "standards": standards,
        "revoked": around(draw, (as_of[0], 1, 1)) if draw.chance(4) and as_of[1:] != (1, 1) else None,
    }


# Writing


def written_right(right):
    kind, granted, until, flag = right
    mark = "<" + written(granted) if granted != (2016, 5, 4) else ""
    mark += "-" if until is None else ">" + written(until) if until != (2036, 5, 3) else ""
    return kind + mark + flag


def row(applicant):
    """The applicant as the fields of a line, without the results."""
    fields = dict(applicant)
    fields["asOf"] = written(applicant["asOf"])
    fields["part"] = " ".join(("T" if technical else "N") + str(months) for technical, months in applicant["part"])
    fields["ip"] = " ".join(written_right(right) for right in applicant["ip"])
    fields["events"] = " ".join(kind + written(date) for kind, date in applicant["events"])
    fields["lists"] = "%d%d" % applicant["lists"]
    fields["certificate"] = written(applicant["certificate"])
    fields["awards"] = " ".join("%s#%d" % (written(date), rank) for date, rank in applicant["awards"])
    fields["standards"] = " ".join(level + written(date) for level, date in applicant["standards"])
    fields["revoked"] = written(applicant["revoked"])
    return [str(fields[name]) for name in COLUMNS[:19]]


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--count", type=int, default=4000)
    arguments.add_argument("--seed", type=int, default=115)
    options = arguments.parse_args()
    draw = Draw(options.seed)
    sys.stdout.write(",".join(COLUMNS) + "\n")
    for _ in range(options.count):
        applicant = draw_applicant(draw)
        sys.stdout.write(",".join(row(applicant) + [str(result) for result in judge(applicant)]) + "\n")


if __name__ == "__main__":
    main()
