// Keys of a measure enter; a whole measure leaves, with the keys that are not written taken from a sample.

/// The sample from which examples of guides take what they do not write.
enum ExampleMeasure {
  private static let keys: [(key: String, text: String)] = [
    ("rulecheck", "rulecheck: 1"), ("measure", "measure: studio"), ("title", "title: 示例办法"),
    ("kind", "kind: recognition"), ("effective", "effective: 2020-01-01.."),
    ("sources", "sources: { 规定: 示例规定 }"), ("inputs", (["inputs:"] + inputs).joined(separator: "\n")),
    (
      "parameters",
      """
      parameters:
        最低面积: { from: 2020-01-01, value: 500平方米, basis: 规定 第三条 “面积不少于500平方米” }
      """
    ),
    (
      "criteria",
      """
      criteria:
        - { id: 场地, title: 场地面积, require: 面积 >= 最低面积, basis: 规定 第三条 “面积不少于500平方米”, remedy: 扩充场地 }
      """
    ),
    (
      "outcomes",
      """
      outcomes:
        - { id: recommend, title: 推荐, favourable: true, when: 全部符合 }
        - { id: decline, title: 不推荐 }
      """
    ),
  ]

  private static let inputs = [
    "  面积: { type: number, unit: 平方米, min: 0, material: 产权证 }",
    "  人数: { type: integer, unit: 人, min: 0, material: 花名册 }",
    "  成立日期: { type: date, material: 营业执照 }",
    "  等级: { type: enumeration, values: [甲级, 乙级], material: 证书 }",
    "  有门牌: { type: boolean, material: 照片 }",
    "  占比: { type: number, unit: '%', min: 0, max: 100, material: 统计表 }",
    "  成员: { type: list, unit: 人, of: { 姓名: text, 年龄: integer, 日期: date }, material: 花名册 }",
  ]

  static let pack = "rulecheck: 1\npack: example\ntitle: 示例\nversion: 1.0.0\n"

  static let tests = """
    rulecheck: 1
    test: studio
    base:
      asOf: 2021-06-01
      inputs: { 面积: 600平方米, 人数: 5人, 成立日期: 2019-01-01, 等级: 甲级, 有门牌: true, 占比: 50%, 成员: [] }
    cases:
      - { name: 面积够, expect: { outcome: recommend, verdicts: { 场地: met } } }
      - { name: 面积不够, set: { 面积: 499平方米 }, expect: { outcome: decline, verdicts: { 场地: unmet } } }

    """

  static let document = """
    rulecheck: 1
    document: 示例规定
    title: 示例管理规定
    issuer: 示例单位
    issued: 2019-12-01
    inForce: { from: 2020-01-01 }
    confirmed: two-sources
    clauses:
      - { clause: 第三条, text: 面积不少于500平方米 }
      - { clause: 第四条, text: 人数不少于3人 }

    """

  /// Whether the sample's tests do not fit a measure with these lines.
  static func changesTests(_ lines: [String]) -> Bool {
    let own = ["inputs", "criteria", "outcomes", "require", "scores", "measure", "libraries"]
    return lines.contains { line in key(line).map(own.contains) ?? false }
  }

  /// The measure. A lone `require` becomes a criterion; with `rulecheck` it is whole as it is.
  static func text(_ lines: [String]) -> String {
    var lines = lines == [""] ? [] : lines
    if lines.contains(where: { key($0) == "require" }) {
      lines =
        ["criteria:", "  - id: 条件"] + lines.map { $0.isEmpty ? $0 : "    " + $0 } + ["    assumed: 示例"]
    }
    if lines.contains(where: { key($0) == "rulecheck" }) { return lines.joined(separator: "\n") + "\n" }
    let (blocks, rest) = blocks(lines)
    let sample = keys.flatMap { sampled in
      let mine = blocks.filter { $0.key == sampled.key }
      return mine.isEmpty ? [sampled.text] : mine.map { $0.lines.joined(separator: "\n") }
    }
    let own = blocks.filter { block in !keys.contains { $0.key == block.key } }
    return (sample + own.map { $0.lines.joined(separator: "\n") } + rest).map { $0 + "\n" }.joined()
  }

  private typealias Block = (key: String, lines: [String])

  /// Each key with its lines and the comments before it, and what belongs to no key.
  private static func blocks(_ lines: [String]) -> ([Block], [String]) {
    var blocks: [Block] = []
    var pending: [String] = []
    for line in lines {
      if let key = key(line) {
        blocks.append((key, pending + [line]))
        pending = []
      } else if !blocks.isEmpty, !line.hasPrefix("#") {
        blocks[blocks.count - 1].lines.append(line)
      } else {
        pending.append(line)
      }
    }
    for index in blocks.indices where blocks[index].key == "inputs" {
      let names = blocks[index].lines.map(name)
      blocks[index].lines += inputs.filter { !names.contains(name($0)) }
    }
    return (blocks, pending)
  }

  private static func plain(_ line: String) -> String {
    line.replacing("⟦", with: "").replacing("⟧", with: "").replacing("⟪U+0009⟫", with: "")
  }

  private static func name(_ line: String) -> String {
    String(plain(line).drop { $0 == " " }.prefix { $0 != ":" })
  }

  /// The key that begins at the left margin of a line.
  private static func key(_ line: String) -> String? {
    var rest = line.drop { $0 == "⟦" }
    if rest.hasPrefix("⟪") || rest.hasPrefix("- ") || rest.first == " " { return nil }
    rest = rest.drop { $0 == "\"" || $0 == "'" }
    let key = rest.prefix { !":：⟧\"'".contains($0) }
    guard let first = key.first, !" #-=⟦".contains(first) else { return nil }
    return String(key)
  }
}
