// Which kind a value is: the word for it, and its name in type expressions.

package import SourceText

/// The kinds of values, without units or elements.
package enum ValueKind: String, Sendable, Hashable, CaseIterable {
  case null
  case boolean
  case number
  case text
  case date
  case time
  case dateTime
  case yearsMonths
  case daysTime
  case list
  case context
  case range
  case function
  case unknown
  case error

  /// The kind in the reader's words.
  package var title: LocalizedText {
    switch self {
    case .null: LocalizedText(zh: "无", en: "null")
    case .boolean: LocalizedText(zh: "是/否", en: "boolean")
    case .number: LocalizedText(zh: "数字", en: "number")
    case .text: LocalizedText(zh: "文本", en: "text")
    case .date: LocalizedText(zh: "日期", en: "date")
    case .time: LocalizedText(zh: "时间", en: "time")
    case .dateTime: LocalizedText(zh: "日期时间", en: "date and time")
    case .yearsMonths: LocalizedText(zh: "年月时长", en: "years and months duration")
    case .daysTime: LocalizedText(zh: "天时时长", en: "days and time duration")
    case .list: LocalizedText(zh: "列表", en: "list")
    case .context: LocalizedText(zh: "记录", en: "context")
    case .range: LocalizedText(zh: "区间", en: "range")
    case .function: LocalizedText(zh: "函数", en: "function")
    case .unknown: LocalizedText(zh: "未知", en: "unknown")
    case .error: LocalizedText(zh: "错误", en: "error")
    }
  }
}

extension ValueKind {
  /// The kind as it stands in a sentence: in English with its article.
  package var phrase: LocalizedText {
    switch self {
    case .null, .text, .unknown: title
    case .boolean, .number, .date, .time, .dateTime, .yearsMonths, .daysTime, .list, .context, .range,
      .function:
      LocalizedText(zh: title.zh, en: "a \(title.en)")
    case .error: LocalizedText(zh: title.zh, en: "an \(title.en)")
    }
  }
}

extension Value {
  /// Which kind the value is.
  package var kind: ValueKind {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .text: .text
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .yearsMonths: .yearsMonths
    case .daysTime: .daysTime
    case .list: .list
    case .context: .context
    case .range: .range
    case .function: .function
    case .unknown: .unknown
    case .error: .error
    }
  }
}
