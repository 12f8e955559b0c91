// The decimal operations that expressions rest on, a hundred of each at a time.

import Benchmark
import RulesDSL

/// Operations of `Decimal128` without an evaluator around them.
enum DecimalBenchmarks {
  private typealias Pair = (Decimal128, Decimal128)

  /// Makes every operation known, for short and for long coefficients.
  static func register() {
    let short = pairs { (Decimal128(1_234_567 + $0 * 7919), Decimal128(987 + $0 * 13)) }
    let long = pairs { number in
      let one = Decimal128(1 + number)
      return (quotient(one, by: Decimal128(7)), quotient(one, by: Decimal128(13)))
    }
    for (digits, operands) in [("短数", short), ("34 位", long)] {
      add("加", digits, operands) { (a: Decimal128, b: Decimal128) throws(DecimalError) in try a.adding(b) }
      add("乘", digits, operands) { (a: Decimal128, b: Decimal128) throws(DecimalError) in
        try a.multiplied(by: b)
      }
      add("除", digits, operands) { (a: Decimal128, b: Decimal128) throws(DecimalError) in
        try a.divided(by: b)
      }
      add("比较", digits, operands) { (a: Decimal128, b: Decimal128) throws(DecimalError) in a < b }
    }
  }

  @inline(__always)
  private static func add<Result>(
    _ name: String, _ digits: String, _ operands: [Pair],
    _ operation: @escaping (Decimal128, Decimal128) throws(DecimalError) -> Result
  ) {
    Benchmark("十进制 · 100 次\(name)（\(digits)）", configuration: Pace.thousandTimes.configuration) { benchmark in
      for _ in benchmark.scaledIterations {
        for (left, right) in operands {
          do throws(DecimalError) { blackHole(try operation(left, right)) } catch {
            benchmark.error("\(error)")
          }
        }
      }
    }
  }

  private static func pairs(_ pair: (Int) -> Pair) -> [Pair] { (0..<100).map(pair) }

  /// Operands are never zero here.
  private static func quotient(_ dividend: Decimal128, by divisor: Decimal128) -> Decimal128 {
    do throws(DecimalError) { return try dividend.divided(by: divisor) } catch { return .one }
  }
}
