// Words that Chinese puts behind an amount to compare with it, and how that is written as an expression.

package import SourceText

/// A word behind an amount: `500平方米以上`. 以上, 以下 and 以内 include the amount (Civil Code, article 1259).
package enum ComparisonSuffix: String, Sendable, Hashable, CaseIterable {
  case atLeast = "以上"
  case atMost = "以下"
  case within = "以内"
  case inside = "之内"
  case beyond = "以外"

  /// The suffix a word ends with, and the word without it; nil if there is none.
  package static func split(_ word: String) -> (rest: String, suffix: ComparisonSuffix)? {
    for suffix in allCases where word.hasSuffix(suffix.rawValue) {
      return (String(word.dropLast(suffix.rawValue.count)), suffix)
    }
    return nil
  }

  /// The operator that says the same before the amount.
  package var comparison: ComparisonOperator {
    switch self {
    case .atLeast: .greaterOrEqual
    case .atMost, .within, .inside: .lessOrEqual
    case .beyond: .greater
    }
  }

  /// What to write instead, for an amount as it was written.
  package func help(for amount: String) -> LocalizedText {
    LocalizedText(
      zh: "“\(rawValue)”写成比较，放在数值前面：\(comparison.rawValue) \(amount)",
      en: "write “\(rawValue)” as a comparison before the amount: \(comparison.rawValue) \(amount)")
  }
}
