// Every benchmark of the evaluator is made known to the harness here.

import Benchmark
import Glibc

/// What the harness runs. A row that does not give what it should stops the program before anything is timed.
let benchmarks: @Sendable () -> Void = {
  do {
    DecimalBenchmarks.register()
    try ExpressionBenchmarks.register()
    try MeasureBenchmarks.register()
  } catch {
    var text = "\(error)\n"
    text.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(1)
  }
}

/// Why nothing can be measured.
struct WrongBenchmark: Error, CustomStringConvertible {
  let description: String

  /// What is wrong, with the name of the benchmark.
  init(_ name: String, _ reason: String) { description = "测速项目“\(name)”不对 / wrong benchmark: \(reason)" }
}

/// How often one sample repeats what is measured; the harness divides by it.
enum Pace {
  /// For what takes less than some microseconds.
  case thousandTimes
  /// For what takes longer.
  case once

  /// How the harness samples at this pace.
  var configuration: Benchmark.Configuration {
    let factor: BenchmarkScalingFactor =
      switch self {
      case .thousandTimes: .kilo
      case .once: .one
      }
    return Benchmark.Configuration(
      metrics: [.wallClock], timeUnits: .nanoseconds, warmupIterations: 3, scalingFactor: factor,
      maxDuration: .milliseconds(400),
      maxIterations: 5000)
  }
}
