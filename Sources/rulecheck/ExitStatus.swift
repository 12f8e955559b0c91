// What a run tells the program that started it.

internal import Rules
internal import SourceText

/// The status with which `rulecheck` ends.
///
/// A run over several applications ends with the worst status of any of them. What makes results worthless
/// comes first: work that was not done (1), rules that cannot be trusted (3). Then what is still open (4)
/// comes before what is settled (2): whoever acts on a season's applications must know that one of them has
/// no answer yet.
enum ExitStatus: Int32, Sendable, CaseIterable {
  /// Done, and the answer is favourable, or nothing was found.
  case success = 0
  /// The work could not be done: a file that cannot be read or written, an application with mistakes.
  case failure = 1
  /// Done, and the answer is unfavourable, or there are findings or failed tests.
  case negative = 2
  /// The rules are invalid, or failed on this application.
  case invalidRules = 3
  /// Done, and material or findings that could still matter are missing.
  case undetermined = 4
  /// The command line was not understood.
  case usage = 64

  /// The worse of two statuses: 64, 1, 3, 4, 2, 0.
  func worse(_ other: ExitStatus) -> ExitStatus { other.gravity > gravity ? other : self }

  private var gravity: Int {
    switch self {
    case .success: 0
    case .negative: 1
    case .undetermined: 2
    case .invalidRules: 3
    case .failure: 4
    case .usage: 5
    }
  }
}

extension ExitStatus {
  /// The status after looking at rules: they could not be read, are invalid, are not as they should be, or
  /// nothing was found.
  init(rulesFindings findings: [Diagnostic]) {
    if findings.contains(where: { $0.code == .fileProblem && $0.place == nil }) {
      self = .failure
    } else if findings.hasErrors {
      self = .invalidRules
    } else {
      // Notes are advice, and nobody has to take it.
      self = findings.allSatisfy { $0.severity == .note } ? .success : .negative
    }
  }
}
