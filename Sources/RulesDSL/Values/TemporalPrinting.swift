// Numbers go in; the fixed-width digits of dates and times come out.

/// The number in decimal digits, with leading zeros up to a width.
func paddedDigits(_ value: UInt, width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// A fraction of a second as `.` and up to nine digits without trailing zeros; empty for none.
func fractionDigits(nanosecond: Int) -> String {
  guard nanosecond > 0 else { return "" }
  var remaining = nanosecond
  var width = 9
  while remaining % 10 == 0 {
    remaining /= 10
    width -= 1
  }
  return "." + paddedDigits(remaining.magnitude, width: width)
}
