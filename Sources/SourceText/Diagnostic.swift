// What a stage found: a value with a code, a place and a sentence. Printing happens elsewhere.

/// The identity of one kind of finding: a stable code and a short title.
///
/// Codes are grouped: `E1xx` reading, `E2xx` packs and measures, `E3xx` expression syntax, `E4xx` types,
/// `E5xx` application data, `E6xx` evaluation, `W…` advice.
package struct DiagnosticCode: Hashable, Sendable {
  /// The code itself, such as `E301`.
  package let id: String
  /// What this kind of finding is called in lists.
  package let title: LocalizedText

  /// A code with its title in both languages.
  package init(_ id: String, zh: String, en: String) {
    self.id = id
    title = LocalizedText(zh: zh, en: en)
  }
}

/// How grave a finding is.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case note
  case warning
  case error

  /// From note to error.
  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// One finding about a source: what is wrong, where, and what to do.
package struct Diagnostic: Sendable {
  /// A further place that helps to understand the finding, with its caption.
  package struct Related: Sendable {
    /// Where to look.
    package let place: Place
    /// What is to be seen there.
    package let caption: LocalizedText

    /// A place with its caption.
    package init(place: Place, caption: LocalizedText) {
      self.place = place
      self.caption = caption
    }
  }

  /// Which kind of finding it is.
  package let code: DiagnosticCode
  /// How grave it is.
  package let severity: Severity
  /// What is wrong, in the user's terms.
  package let message: LocalizedText
  /// Nil for findings about something that has no text, such as a directory.
  package let place: Place?
  /// Further places, in the order in which they are to be read.
  package let related: [Related]
  /// What to write or do instead.
  package let help: LocalizedText?
  /// The change that certainly does what the help says, where there is one.
  package let fix: Fix?

  /// A finding; an error unless another severity is given.
  package init(
    _ code: DiagnosticCode, severity: Severity = .error, place: Place?, message: LocalizedText,
    related: [Related] = [], help: LocalizedText? = nil, fix: Fix? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.place = place
    self.related = related
    self.help = help
    self.fix = fix
  }
}

extension Diagnostic {
  /// The same finding, taken more or less seriously.
  package func with(severity: Severity) -> Diagnostic {
    Diagnostic(
      code, severity: severity, place: place, message: message, related: related, help: help, fix: fix)
  }
}

extension [Diagnostic] {
  /// Whether at least one of them is an error.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// Ordered by file name, offset, then code; equal ones keep their order.
  package func sortedByPlace() -> [Diagnostic] {
    enumerated().sorted { left, right in
      let leftKey = left.element.sortKey
      let rightKey = right.element.sortKey
      return leftKey == rightKey ? left.offset < right.offset : leftKey < rightKey
    }.map(\.element)
  }
}

extension Diagnostic {
  fileprivate var sortKey: (file: String, start: Int, code: String) {
    (place?.file.name ?? "", place?.span.start ?? -1, code.id)
  }
}
