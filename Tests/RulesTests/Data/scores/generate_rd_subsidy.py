#!/usr/bin/env python3
"""Enters: number of applicants, seed. Leaves: rd-subsidy.csv, applicants with their subsidy under Hunan's measure.

    ./generate_rd_subsidy.py > rd-subsidy.csv
    ./generate_rd_subsidy.py --count 200000 --seed 7 | …     # for a longer run

Written from what is known of 湖南省支持企业研发财政奖补办法, not from the rule file; fractions are exact.
Amounts are yuan; a fraction of a yuan is written as a decimal.

conditions  eight digits: 省内注册, 独立法人, 准备金制度, 准备金备案, 先行投入, 加计扣除, 县市初审, 市州复审
status      four digits: 高新技术企业, 省级及以上平台, 平台考核优秀, 首次纳入
last before research expenses audited by the tax authority, last year and the year before
increase    expected increase, never below 0
cap         expected cap
award       expected subsidy; 0 where it is not recommended
recommend   1: 推荐上报
"""

import argparse
import sys
from fractions import Fraction

sys.dont_write_bytecode = True
from drawing import Draw

COLUMNS = "conditions status last before increase cap award recommend".split()
GENERAL_CAP, HIGHER_CAP = 5_000_000, 10_000_000


def judge(conditions, status, last, before):
    """上年度新增研发投入的10%；一般企业最高500万元，高新技术企业、平台考核优秀、首次纳入的最高1000万元。"""
    increase = max(Fraction(0), last - before)
    high_tech, platform, excellent, first_time = status
    cap = HIGHER_CAP if high_tech or (platform and excellent) or first_time else GENERAL_CAP
    recommended = all(conditions) and increase > 0
    award = min(increase / 10, Fraction(cap)) if recommended else Fraction(0)
    return increase, cap, award, int(recommended)


def draw_applicant(draw):
    """One enterprise; the increase lies on or beside 0 and the increases at which the caps begin."""
    conditions = [1] * 8
    if draw.chance(15):
        conditions[draw.below(8)] = 0
    if draw.chance(3):
        conditions[draw.below(8)] = 0
    status = [int(draw.chance(share)) for share in (25, 30, 50, 15)]
    before = draw.pick((Fraction(0), Fraction(draw.below(50_000_000)), Fraction(draw.below(10**10), 100)))
    kind = draw.below(10)
    if kind < 6:
        edge = draw.pick((0, GENERAL_CAP * 10, HIGHER_CAP * 10))
        unit = draw.pick((Fraction(1), Fraction(1, 100)))
        last = before + edge + draw.pick((-unit, 0, 0, unit))
    elif kind < 9:
        last = before + draw.below(150_000_000)
    else:
        last = Fraction(draw.below(10**10), 100)
    return conditions, status, max(Fraction(0), last), before


def written(amount):
    """A decimal without needless zeros; the amounts here have at most three places."""
    thousandths = amount * 1000
    assert thousandths.denominator == 1
    whole, part = divmod(thousandths.numerator, 1000)
    return str(whole) + (".%03d" % part).rstrip("0") if part else str(whole)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--count", type=int, default=4000)
    arguments.add_argument("--seed", type=int, default=2018)
    options = arguments.parse_args()
    draw = Draw(options.seed)
    sys.stdout.write(",".join(COLUMNS) + "\n")
    for _ in range(options.count):
        conditions, status, last, before = draw_applicant(draw)
        increase, cap, award, recommended = judge(conditions, status, last, before)
        fields = ["".join(map(str, conditions)), "".join(map(str, status)), written(last), written(before)]
        results = [written(increase), str(cap), written(award), str(recommended)]
        sys.stdout.write(",".join(fields + results) + "\n")


if __name__ == "__main__":
    main()
