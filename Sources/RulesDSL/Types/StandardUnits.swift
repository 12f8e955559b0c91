// The units every pack may use. Count words measure different things and do not mix.

extension UnitDefinition {
  /// Areas, money, counts, shares, working days and the common physical units.
  package static let standard: [UnitDefinition] = [
    // Pure numbers.
    UnitDefinition("%", base: "", 1, per: 100),
    // The difference of two shares: from 10% to 12% are 2 of them, or a fifth.
    UnitDefinition("个百分点", aliases: ["百分点"], base: "", 1, per: 100),
    UnitDefinition("‰", base: "", 1, per: 1_000),
    UnitDefinition("倍", base: ""),
    // Areas. 15 亩 are 10000 平方米.
    UnitDefinition("平方米", aliases: ["㎡", "m²", "m2", "M2", "平米"]),
    UnitDefinition("亩", base: "平方米", 10_000, per: 15),
    UnitDefinition("公顷", base: "平方米", 10_000),
    UnitDefinition("平方公里", aliases: ["平方千米"], base: "平方米", 1_000_000),
    // Money.
    UnitDefinition("元", aliases: ["元人民币", "人民币元"]),
    UnitDefinition("美元"),
    // Counts.
    UnitDefinition("个"),
    UnitDefinition("家"),
    UnitDefinition("项"),
    UnitDefinition("人", aliases: ["名", "位"]),
    UnitDefinition("次"),
    UnitDefinition("人次"),
    UnitDefinition("场次", aliases: ["场"]),
    UnitDefinition("件"),
    UnitDefinition("篇"),
    UnitDefinition("份"),
    UnitDefinition("条"),
    UnitDefinition("台", aliases: ["台套", "套"]),
    UnitDefinition("户"),
    UnitDefinition("村"),
    UnitDefinition("期"),
    UnitDefinition("批"),
    UnitDefinition("处"),
    UnitDefinition("门"),
    UnitDefinition("部"),
    UnitDefinition("种"),
    UnitDefinition("分"),
    UnitDefinition("工作日", aliases: ["个工作日"]),
    UnitDefinition("学时", aliases: ["课时"]),
    // Spans of time as a divisor or a measured amount; a span to compare dates with is a duration.
    UnitDefinition("年"),
    UnitDefinition("月"),
    UnitDefinition("天"),
    UnitDefinition("小时"),
    // Physical units.
    UnitDefinition("米"),
    UnitDefinition("公里", aliases: ["千米"], base: "米", 1_000),
    UnitDefinition("千克", aliases: ["公斤"]),
    UnitDefinition("吨", base: "千克", 1_000),
    UnitDefinition("千瓦时"),
    UnitDefinition("吨标准煤"),
  ]
}
