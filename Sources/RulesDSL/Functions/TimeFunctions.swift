// Builtins that make times of day, and dates with a time.

extension FunctionTable {
  static let timeFunctions: [BuiltinFunction] = [
    BuiltinFunction(
      "date and time", "日期时间", .temporal, zh: "由文本、日期和时间，或年月日时分秒得到日期时间；末尾可以写与世界时相差的小时数或时区。",
      en:
        "A date and time from a text, a date and a time, or its parts, with a difference from UTC or a zone.",
      examples: [
        FunctionExample("date and time(\"2020-06-04T09:30:00\")", "@\"2020-06-04T09:30:00\""),
        FunctionExample("日期时间(@\"2020-06-04\", @\"09:30:00\")", "@\"2020-06-04T09:30:00\""),
        FunctionExample("date and time(2020, 6, 4, 9, 30, 0, 8)", "@\"2020-06-04T09:30:00+08:00\""),
      ],
      [
        Signature([FunctionParameter("from", "来源", .text)], returns: .fixed(.dateTime)) {
          arguments, _ throws(Failure) in
          guard case .text(let text) = arguments[0] else { return .null }
          guard let point = DateTime(parsing: text) else {
            throw notTemporal(text, "日期时间", "a date and time", "2020-06-04T09:30:00")
          }
          return .dateTime(point)
        },
        Signature(
          [FunctionParameter("date", "日期", .dates), FunctionParameter("time", "时间", .time)],
          returns: .fixed(.dateTime)
        ) { arguments, _ throws(Failure) in
          guard let date = day(arguments[0]), case .time(let time) = arguments[1] else { return .null }
          return .dateTime(DateTime(date: date, time: time))
        },
        Signature(dateParts + clockParts, returns: .fixed(.dateTime)) { arguments, _ throws(Failure) in
          .dateTime(DateTime(date: try date(arguments), time: try time(arguments[3...], .local)))
        },
        Signature(
          dateParts + clockParts + [
            FunctionParameter("hour offset", "时差", .either([.scalar, .daysTime]), acceptsNull: true)
          ], returns: .fixed(.dateTime)
        ) { arguments, _ throws(Failure) in
          let zone = try offset(arguments[6])
          return .dateTime(DateTime(date: try date(arguments), time: try time(arguments[3...], zone)))
        },
        Signature(
          dateParts + clockParts + [FunctionParameter("timezone", "时区", .text)], returns: .fixed(.dateTime)
        ) { arguments, _ throws(Failure) in
          let zone = try namedZone(arguments[6])
          return .dateTime(DateTime(date: try date(arguments), time: try time(arguments[3...], zone)))
        },
      ]),
    BuiltinFunction(
      "time", "时间", .temporal, zh: "由文本、日期时间，或时分秒得到一天之内的时间；日期的时间是世界时零点。",
      en: "A time of day from a text, a date and time, or its parts; that of a date is midnight UTC.",
      examples: [
        FunctionExample("time(\"09:30:00\")", "@\"09:30:00\""),
        FunctionExample("时间(9, 30, 0)", "@\"09:30:00\""),
        FunctionExample("time(9, 30, 0, 8小时)", "@\"09:30:00+08:00\""),
        FunctionExample("time(@\"2020-06-04T09:30:00\")", "@\"09:30:00\""),
      ],
      [
        Signature([FunctionParameter("from", "来源", .text)], returns: .fixed(.time)) {
          arguments, _ throws(Failure) in
          guard case .text(let text) = arguments[0] else { return .null }
          guard let time = TimeOfDay(parsing: text) else {
            throw notTemporal(text, "时间", "a time", "09:30:00")
          }
          return .time(time)
        },
        Signature(
          [FunctionParameter("from", "来源", .either([.time, .dateTime, .date]))], returns: .fixed(.time)
        ) { arguments, _ throws(Failure) in
          switch arguments[0] {
          case .dateTime(let point): .time(point.time)
          case .date: .time(.midnight(.utc))
          default: arguments[0]
          }
        },
        Signature(
          clockParts + [
            FunctionParameter("offset", "时差", .daysTime, isOptional: true, acceptsNull: true)
          ], returns: .fixed(.time)
        ) { arguments, _ throws(Failure) in .time(try time(arguments[...], try offset(arguments[3]))) },
      ]),
  ]

  private static let clockParts = [
    FunctionParameter("hour", "时", .scalar), FunctionParameter("minute", "分", .scalar),
    FunctionParameter("second", "秒", .scalar),
  ]

  /// The time of an hour, a minute and a second, which may have decimals, at the front of the arguments.
  private static func time(_ parts: ArraySlice<Value>, _ zone: Zone) throws(Failure) -> TimeOfDay {
    let values = Array(parts.prefix(3))
    guard values.count == 3, let hour = wholeNumber(values[0]), let minute = wholeNumber(values[1]),
      case .number(let seconds) = values[2],
      let time = TimeOfDay(hour: hour, minute: minute, seconds: seconds, zone: zone)
    else {
      throw EvaluationMessages.invalidArgument(
        "没有这样的时间：时 0 到 23，分和秒 0 到 59", "there is no such time; hours go to 23, minutes and seconds to 59")
    }
    return time
  }

  /// Local time for null; otherwise the offset of a duration or a number of hours.
  private static func offset(_ value: Value) throws(Failure) -> Zone {
    let offset: ZoneOffset?
    switch value {
    case .null: return .local
    case .daysTime(let duration): offset = ZoneOffset(duration)
    case .number(let hours):
      let seconds = try? hours.multiplied(by: Decimal128(3_600))
      offset = seconds.flatMap(\.intValue).flatMap { ZoneOffset(seconds: $0) }
    default: offset = nil
    }
    guard let offset else {
      throw EvaluationMessages.invalidArgument(
        "时差最多 18 小时，没有零头秒", "the offset is at most 18 hours, in whole seconds")
    }
    return .offset(offset)
  }

  private static func namedZone(_ value: Value) throws(Failure) -> Zone {
    guard case .text(let name) = value, let zone = NamedZone(name) else {
      var written = ""
      if case .text(let name) = value { written = String(name.prefix(40)) }
      throw EvaluationMessages.invalidArgument(
        "没有时区“\(written)”，应写成 Asia/Shanghai 这样", "there is no zone “\(written)”; write it like Asia/Shanghai")
    }
    return .named(zone)
  }
}
