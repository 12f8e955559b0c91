#!/usr/bin/env python3
"""Enters: number of cases, seed. Leaves: decimal128 cases with the results of Python's decimal module.

    ./generate_decimal_cases.py > decimal_cases.txt
    ./generate_decimal_cases.py --count 1000000 --seed 7 | …     # for a longer run

Lines `[operation]` open a section; every other line holds operands, a rounding mode where the operation
takes one, and the expected result, separated by blanks. Results are to-scientific-strings or one of
`divisionByZero`, `overflow`, `domain`, `nil`. exp, ln and power are compared by value, as reduced numbers.
"""

import argparse
import decimal
import random
import sys
from decimal import Decimal

BINARY_EDGES = [16, 31, 32, 48, 52, 62, 63, 64, 65, 80, 96, 112]
DIGITS, LOWEST, HIGHEST = 34, -6176, 6111
MODES = {
    "halfEven": decimal.ROUND_HALF_EVEN,
    "halfUp": decimal.ROUND_HALF_UP,
    "halfDown": decimal.ROUND_HALF_DOWN,
    "up": decimal.ROUND_UP,
    "down": decimal.ROUND_DOWN,
    "floor": decimal.ROUND_FLOOR,
    "ceiling": decimal.ROUND_CEILING,
}


def context(rounding=decimal.ROUND_HALF_EVEN, digits=DIGITS):
    """The decimal128 context; errors raise."""
    traps = [decimal.InvalidOperation, decimal.DivisionByZero, decimal.Overflow]
    return decimal.Context(prec=digits, Emin=-6143, Emax=6144, clamp=1, rounding=rounding, traps=traps)


FORMAT = context()
FORMATS = {name: context(rounding) for name, rounding in MODES.items()}
WIDE = decimal.Context(
    prec=130, Emin=-999999999, Emax=999999999, clamp=0, traps=[decimal.InvalidOperation, decimal.DivisionByZero]
)


# Operands


class Operands:
    """Random decimals with a liking for edges."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def coefficient(self, longest=DIGITS):
        r = self.random
        kind = r.randrange(12)
        length = r.randint(1, longest)
        if kind == 0:
            return 0
        if kind == 1:
            return 10**length - 1
        if kind == 2:
            return 10 ** (length - 1)
        if kind == 3:
            return min(10 ** (length - 1) + r.choice([-1, 1, 5]), 10**longest - 1)
        if kind == 4:
            return 5 * 10 ** (length - 1)
        if kind == 5:
            return min(2 ** r.choice(BINARY_EDGES) + r.randint(-1, 1), 10**longest - 1)
        if kind == 6:
            zeros = r.randint(0, length - 1)
            return r.randrange(10 ** (length - zeros)) * 10**zeros
        if kind in (7, 8):
            return r.randrange(10 ** r.randint(1, 6))
        if kind == 9:
            return r.randrange(10 ** (longest - 1), 10**longest)
        return r.randrange(10**length)

    def exponent(self):
        r = self.random
        kind = r.randrange(12)
        if kind < 6:
            return r.randint(-6, 3)
        if kind < 9:
            return r.randint(-45, 45)
        if kind == 9:
            return r.randint(LOWEST, LOWEST + 70)
        if kind == 10:
            return r.randint(HIGHEST - 70, HIGHEST)
        return r.randint(LOWEST, HIGHEST)

    def decimal(self, longest=DIGITS):
        return self.make(self.coefficient(longest), self.exponent())

    def make(self, coefficient, exponent, sign=None):
        sign = (self.random.random() < 0.4) if sign is None else sign
        exponent = min(max(exponent, LOWEST), HIGHEST)
        return Decimal((int(sign), tuple(map(int, str(coefficient))), exponent))

    def pair(self):
        """Two decimals that often stand in a delicate relation."""
        r = self.random
        left = self.decimal()
        kind = r.randrange(8)
        if kind == 0:
            return left, self.make(self.coefficient(), left.as_tuple().exponent)
        if kind == 1:
            return left, self.make(self.coefficient(), left.as_tuple().exponent + r.randint(-40, 40))
        if kind == 2:
            sign, digits, exponent = left.as_tuple()
            value = int("".join(map(str, digits)))
            zeros = r.randint(0, DIGITS - len(digits))
            other = value * 10**zeros + r.choice([0, 0, 1, -1])
            return left, self.make(max(other, 0) % 10**DIGITS, exponent - zeros)
        if kind == 3:
            # A tie or nearly one behind the 34th digit of the left number.
            length = len(left.as_tuple().digits)
            tail = r.choice([5, 50, 49, 51, 499999, 500001, 5 * 10**20, 5 * 10**20 + 1])
            position = left.as_tuple().exponent - (DIGITS - length) - len(str(tail))
            return left, self.make(tail, position)
        return left, self.decimal()

    def literal(self):
        """Texts of any length, some of them no numbers."""
        r = self.random
        kind = r.randrange(10)
        if kind == 0:
            return r.choice(
                ["", "-", "+", ".", "e5", "1e", "1e+", "1.", "--1", "1.2.3", "1x", "0x1", "1e5.", "-.5", "+.5e1",
                 "NaN", "Infinity", "1_0", "1e99999999999999999999", "1e-99999999999999999999", "-0e-99999999",
                 "0e99999999", "9" * 34 + "e6111", "9" * 35 + "e6111", "9" * 34 + ".5e6111", "9" * 34 + ".4e6111"]
            )
        integer = "0" * r.choice([0, 0, 0, 1, 3, 40]) + str(self.coefficient(r.choice([5, 34, 36, 60])))
        if r.random() < 0.2:
            integer += r.choice(["5", "50", "49", "500000001", "5" + "0" * 45, "5" + "0" * 45 + "1"])
        fraction = power = ""
        if r.random() < 0.5:
            fraction = "." + "".join(r.choice("0159") for _ in range(r.choice([1, 2, 5, 40])))
        if r.random() < 0.5:
            power = r.choice("eE") + r.choice(["", "+", "-"]) + r.choice("0 3 30 6100 6144 6176 6210".split())
        if fraction and r.random() < 0.1:
            integer = ""
        return r.choice(["", "-", "+"]) + integer + fraction + power


# Expected results


def guarded(compute):
    """The text of a result, or the name of its error."""
    try:
        return str(compute())
    except decimal.DivisionByZero:
        return "divisionByZero"
    except decimal.Overflow:
        return "overflow"
    except decimal.InvalidOperation:
        return "domain"


def parsed(text):
    grammatical = text.lstrip("+-")[:1] in tuple("0123456789.") and not any(c in text for c in "_xN")
    if not grammatical or text.endswith(".") or ".e" in text.lower():
        return "nil"
    result = guarded(lambda: FORMAT.create_decimal(text))
    return "nil" if result in ("overflow", "domain") else result


def integer_parts(value):
    sign, digits, exponent = value.as_tuple()
    magnitude = int("".join(map(str, digits)))
    return (-magnitude if sign else magnitude), exponent


def modulo(left, right):
    if right == 0:
        return "divisionByZero"
    (n, n_exponent), (d, d_exponent) = integer_parts(left), integer_parts(right)
    lowest = min(n_exponent, d_exponent)
    rest = (n * 10 ** (n_exponent - lowest)) % (d * 10 ** (d_exponent - lowest))
    with decimal.localcontext(WIDE) as exact:
        exact.prec = 30000
        value = Decimal(abs(rest)).scaleb(lowest)
    if rest < 0:
        value = value.copy_negate()
    return guarded(lambda: FORMAT.plus(value))


def reduced(value):
    return FORMAT.normalize(FORMAT.plus(value)) if value != 0 else value


def transcendental(function, value):
    return guarded(lambda: reduced(function(value)))


def power(base, exponent):
    if base == 0:
        if exponent == 0:
            return "domain"
        if exponent < 0:
            return "divisionByZero"
    if exponent == 0:
        return "1"
    integral = exponent == exponent.to_integral_value(context=WIDE)
    odd = integral and exponent.adjusted() < 40 and int(exponent) % 2 == 1
    if base == 0:
        return "-0" if base.is_signed() and odd else "0"
    if base < 0 and not integral:
        return "domain"
    # Far exponents only decide between 0, 1 and overflow, which the wide context need not compute.
    sign = base < 0 and odd
    size = WIDE.multiply(exponent, WIDE.ln(base.copy_abs()))
    if size > 20000:
        return "overflow"
    if size < -20000:
        return "-0" if sign else "0"
    value = WIDE.exp(size) if not integral else WIDE.power(base.copy_abs(), exponent)
    # 30 digits less turn what exp leaves of an exact result or a tie back into that.
    value = decimal.Context(prec=100, Emin=WIDE.Emin, Emax=WIDE.Emax).plus(value)
    value = value.copy_negate() if sign else value
    text = guarded(lambda: FORMAT.plus(value))
    if text == "overflow":
        return text
    result = Decimal(text)
    return str(FORMAT.normalize(result)) if result != 0 else ("-0" if sign else "0")


def rescaled(value, scale, mode):
    if not -6111 <= scale <= 6176:
        return "domain"
    if value.as_tuple().exponent >= -scale:
        return str(value)
    return str(FORMATS[mode].quantize(value, Decimal((0, (1,), -scale))))


def described(value):
    if value == 0:
        return "0"
    value = value.normalize(WIDE)
    sign, digits, exponent = value.as_tuple()
    if -40 <= value.adjusted() <= 40:
        return format(value, "f")
    head, tail = str(digits[0]), "".join(map(str, digits[1:]))
    return f"{'-' if sign else ''}{head}{'.' + tail if tail else ''}E{value.adjusted():+d}"


def whole(value):
    if value.as_tuple().exponent < 0 and value != value.to_integral_value(context=WIDE):
        return "fraction"
    if value == 0:
        return "0"
    if value.adjusted() > 20:
        return "nil"
    integer = int(value)
    return str(integer) if -(2**63) <= integer < 2**63 else "nil"


# Sections


def sections(operands):
    """Operation, share of the cases, and what makes one line."""
    r = operands.random

    def binary(operation, by_zero=False):
        def line():
            left, right = operands.pair()
            result = "divisionByZero" if by_zero and right == 0 else guarded(lambda: operation(left, right))
            return f"{left} {right} {result}"

        return line

    def compared():
        left, right = operands.pair()
        return f"{left} {right} {int(FORMAT.compare(left, right))}"

    def modular():
        left, right = operands.pair()
        return f"{left} {right} {modulo(left, right)}"

    def quantized():
        left, right = operands.pair()
        mode = r.choice(list(MODES))
        right = operands.make(1, r.choice([right.as_tuple().exponent, left.as_tuple().exponent + r.randint(-3, 36)]))
        return f"{left} {right} {mode} {guarded(lambda: FORMATS[mode].quantize(left, right))}"

    def scaled():
        value = operands.decimal()
        exponent = value.as_tuple().exponent
        scale = r.choice([-exponent - r.randint(-2, 36), r.randint(-5, 5), 2, r.choice([-6112, -6111, 6176, 6177])])
        mode = r.choice(list(MODES))
        return f"{value} {scale} {mode} {rescaled(value, scale, mode)}"

    def integral():
        value = operands.make(operands.coefficient(), r.randint(-40, 2))
        mode = r.choice(list(MODES))
        return f"{value} {mode} {FORMATS[mode].to_integral_value(value)}"

    def shortened():
        value, digits, mode = operands.decimal(), r.randint(0, 36), r.choice(list(MODES))
        if digits == 0:
            return f"{value} 0 {mode} domain"
        if len(value.as_tuple().digits) <= digits:
            return f"{value} {digits} {mode} {value}"
        narrow = WIDE.copy()
        narrow.prec, narrow.rounding = min(digits, 34), MODES[mode]
        rounded = narrow.plus(value)
        return f"{value} {digits} {mode} {guarded(lambda: FORMAT.plus(rounded) if rounded else rounded)}"

    def root():
        value = operands.decimal()
        if r.random() < 0.4:
            value = FORMAT.multiply(*[operands.make(r.randrange(10 ** r.randint(1, 17)), r.randint(-20, 20), 0)] * 2)
        return f"{value} {guarded(lambda: FORMAT.sqrt(value))}"

    def exponential():
        value = operands.make(operands.coefficient(r.choice([3, 34])), r.randint(-42, 4))
        if abs(value) > 14500:
            value = FORMAT.scaleb(value, -value.adjusted() + r.randint(-3, 4))
        return f"{value} {transcendental(WIDE.exp, value)}"

    def logarithm():
        value = operands.decimal()
        if r.random() < 0.3:
            value = FORMAT.add(Decimal(1), operands.make(r.randrange(10 ** r.randint(1, 8)), -r.randint(1, 33)))
        return f"{value} {'domain' if value <= 0 else transcendental(WIDE.ln, value)}"

    def raised():
        kind = r.randrange(6)
        if kind == 0:
            base, exponent = operands.decimal(), Decimal(r.randint(-12, 40))
        elif kind == 1:
            base = operands.make(r.randrange(1, 10 ** r.randint(1, 9)), -r.randint(0, 9))
            exponent = Decimal(r.randint(-1000, 1000))
        elif kind == 2:
            base = FORMAT.add(Decimal(1), operands.make(r.randrange(10**6), -r.randint(6, 33)))
            exponent = operands.make(operands.coefficient(), r.randint(-30, 12))
        elif kind == 3:
            # Exact roots, among them ties at 35 digits.
            half = r.choice([r.randrange(1, 10**4), 10**11 * r.randint(3, 4) + 10 * r.randrange(10**10) + 5])
            base = Decimal(half**2).scaleb(2 * r.randint(-9, 9))
            exponent = Decimal(r.choice(["0.5", "1.5", "-0.5", "2.5"]))
        else:
            base = operands.make(operands.coefficient(), r.randint(-40, 10), r.random() < 0.1)
            exponent = operands.make(r.randrange(10 ** r.randint(1, 6)), -r.randint(0, 6))
        return f"{base} {exponent} {power(base, exponent)}"

    def written():
        text = operands.literal()
        return f"'{text}' {parsed(text)}"

    def single(operation):
        def line():
            value = operands.decimal()
            return f"{value} {operation(value)}"

        return line

    return [
        ("add", 14, binary(FORMAT.add)),
        ("subtract", 10, binary(FORMAT.subtract)),
        ("multiply", 12, binary(FORMAT.multiply)),
        ("divide", 14, binary(FORMAT.divide, by_zero=True)),
        ("divideInteger", 5, binary(FORMAT.divide_int, by_zero=True)),
        ("remainder", 5, binary(FORMAT.remainder, by_zero=True)),
        ("modulo", 6, modular),
        ("compare", 8, compared),
        ("quantize", 8, quantized),
        ("scale", 6, scaled),
        ("integral", 4, integral),
        ("round", 3, shortened),
        ("squareRoot", 4, root),
        ("exponential", 2, exponential),
        ("logarithm", 2, logarithm),
        ("power", 4, raised),
        ("parse", 6, written),
        ("describe", 3, single(described)),
        ("integer", 2, single(whole)),
        ("reduce", 2, single(lambda v: FORMAT.normalize(v) if v != 0 else ("-0" if v.is_signed() else "0"))),
        ("negate", 1, single(FORMAT.minus)),
        ("absolute", 1, single(FORMAT.abs)),
        ("remainderNear", 5, binary(FORMAT.remainder_near, by_zero=True)),
    ]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--count", type=int, default=19779)
    arguments.add_argument("--seed", type=int, default=754)
    arguments.add_argument("--only", help="one operation")
    options = arguments.parse_args()
    table = [row for row in sections(Operands(options.seed)) if options.only in (None, row[0])]
    total = sum(share for _, share, _ in table)
    for name, share, line in table:
        print(f"[{name}]")
        for _ in range(options.count * share // total):
            sys.stdout.write(line() + "\n")


if __name__ == "__main__":
    main()
