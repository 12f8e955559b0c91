// The names that generated expressions use: their types, and random values of these types.

import RulesDSL
import SourceText
import TestSupport

/// A scope like that of a measure, with a group of inputs, a list of records and one name of every type.
struct TypedScope {
  let scope: Scope
  /// Types of the slots, and the names of the inputs they hold.
  let slots: [(name: String, type: ValueType)]

  private static let company = ValueType.context([
    FieldType("名称", .text), FieldType("人数", .number(unit("人"))), FieldType("成立", .date),
    FieldType("自有", .boolean),
  ])

  static let standard: TypedScope = {
    var scope = Scope(mode: .strict)
    var slots: [(name: String, type: ValueType)] = []
    func add(_ name: String, _ type: ValueType) -> ScopeEntry {
      slots.append((name, type))
      return ScopeEntry(type: type, slot: slots.count - 1)
    }
    let area = ValueType.number(unit("平方米"))
    scope.declare(
      "场地",
      ScopeEntry(group: [
        ScopeMember(name: "面积", entry: add("场地.面积", area)),
        ScopeMember(name: "达标", entry: add("场地.达标", .boolean)),
      ]))
    let names: [(String, ValueType)] = [
      ("自有", .boolean), ("比例", .number(Unit.none)), ("名称", .text), ("类别", .enumeration(["甲类", "乙类"])),
      ("成立", .date), ("时刻", .dateTime), ("钟点", .time), ("运营", .yearsMonths), ("历时", .daysTime),
      ("数列", .list(.number(Unit.none))), ("旗", .list(.boolean)),
      ("企业", .list(company, count: unit("家"))),
      ("记录", .context([FieldType("甲", .number(Unit.none)), FieldType("乙", .text)])),
    ]
    for (name, type) in names { scope.declare(name, add(name, type)) }
    return TypedScope(scope: scope, slots: slots)
  }()

  private static func unit(_ name: String) -> Unit { UnitTable.standard.unit(name) ?? .none }

  /// Values for all slots: most known, some null, some unknown.
  func values(_ random: inout SplitMix64) -> [Value] {
    slots.map { slot in
      switch Int.random(in: 0..<8, using: &random) {
      case 0: .null
      case 1, 2: .unknown(Unknown(UnknownCause(.input, slot.name)))
      default: TypedScope.value(of: slot.type, slot.name, &random)
      }
    }
  }

  /// A value of a type; parts of lists and records may be null or unknown.
  static func value(of type: ValueType, _ name: String, _ random: inout SplitMix64) -> Value {
    func part(_ type: ValueType, _ name: String) -> Value {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: .null
      case 1: .unknown(Unknown(UnknownCause(.input, name)))
      default: value(of: type, name, &random)
      }
    }
    func pick<T>(_ items: [T]) -> T { items[Int.random(in: 0..<items.count, using: &random)] }
    switch type {
    case .boolean: return .boolean(Bool.random(using: &random))
    case .number: return .number(Decimal128(pick([0, 1, -1, 2, 3, 10, 500, 10_000])))
    case .text: return .text(pick(["", "甲", "甲类", "x"]))
    case .enumeration(let values): return .text(pick(values))
    case .date:
      return CivilDate(parsing: pick(["2020-06-04", "2018-01-31", "0001-01-01"])).map(Value.date) ?? .null
    case .dateTime:
      return DateTime(parsing: pick(["2020-06-04T10:00:00", "2020-06-04T10:00:00Z"])).map(Value.dateTime)
        ?? .null
    case .time: return TimeOfDay(parsing: pick(["10:00:00", "09:30:00+08:00"])).map(Value.time) ?? .null
    case .yearsMonths: return .yearsMonths(YearsMonthsDuration(months: pick([0, 1, 18, -5, 1_200])))
    case .daysTime:
      return DaysTimeDuration(seconds: pick([0, 1, 86_400, -3_600])).map(Value.daysTime) ?? .null
    case .list(let element, _):
      let count = Int.random(in: 0...3, using: &random)
      return .list((0..<count).map { part(element, "\(name)[\($0 + 1)]") })
    case .context(let fields):
      return .context(ContextValue(fields.map { ($0.name, part($0.type, "\(name).\($0.name)")) }))
    case .any, .invalid, .null, .range, .function: return .null
    }
  }
}
