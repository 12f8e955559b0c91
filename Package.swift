// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "rulecheck",
  products: [
    .executable(name: "rulecheck", targets: ["rulecheck"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "SourceText"),
    .target(name: "RulesDSL", dependencies: ["SourceText"]),
    .target(
      name: "Rules",
      dependencies: ["RulesDSL", "SourceText", "CYAML", .product(name: "Crypto", package: "swift-crypto")]),
    .executableTarget(
      name: "rulecheck",
      dependencies: [
        "Rules", "RulesDSL", "SourceText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TestSupport", dependencies: ["SourceText"], path: "Tests/TestSupport"),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText", "TestSupport"]),
    .testTarget(
      name: "RulesDSLTests", dependencies: ["RulesDSL", "SourceText", "TestSupport"], exclude: ["Data"]),
    .testTarget(
      name: "RulesTests", dependencies: ["Rules", "RulesDSL", "SourceText", "TestSupport"], exclude: ["Data"]),
    .testTarget(
      name: "RulecheckTests",
      dependencies: ["rulecheck", "Rules", "RulesDSL", "SourceText", "TestSupport"],
      exclude: ["Fixtures", "Transcripts"]),
  ],
  swiftLanguageModes: [.v6]
)

// Only script/benchmark sets this, so that nobody else fetches or builds what only the benchmarks need.
if Context.environment["RULECHECK_BENCHMARKS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []))
  package.targets.append(
    .executableTarget(
      name: "ExpressionBenchmarks",
      dependencies: [
        "Rules", "RulesDSL", "SourceText", "TestSupport", .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Expressions",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]))
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
