// A checked measure enters; names that a reader could take for one another leave as findings.

import RulesDSL
import SourceText

/// Compares the names of a measure by what they look like.
enum NameLinter {
  /// Findings in the order in which names are declared.
  static func check(_ measure: CheckedMeasure) -> [Diagnostic] {
    var first: [String: Named] = [:]
    var findings: [Diagnostic] = []
    for (shown, name) in names(measure) {
      if CharacterClasses.mixesScripts(name.text) { findings.append(LintMessages.mixedScriptName(name)) }
      let look = appearance(shown)
      if let earlier = first[look], earlier.text != name.text {
        findings.append(LintMessages.confusableName(name, earlier))
      } else {
        first[look] = name
      }
    }
    return findings
  }

  /// Paths of inputs and the names of all other nodes, with the name that is written.
  private static func names(_ measure: CheckedMeasure) -> [(String, Named)] {
    measure.inputs.map { ($0.path, $0.declaration.name) }
      + (measure.parameters.map(\.declaration.name) + measure.definitions.map(\.declaration.name)
      + measure.tables.map(\.declaration.name) + measure.scores.map(\.declaration.id)
      + measure.criteria.flatMap { [$0.declaration.id] + $0.exceptions.map(\.declaration.id) }
      + measure.awards.map(\.declaration.id)).map { ($0.text, $0) }
  }

  /// The same for all texts that look alike: full width as half width, capitals as small letters, and each
  /// character as the first of its row.
  static func appearance(_ name: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let folded = CharacterClasses.folded(scalar)
      let small = folded.properties.lowercaseMapping.unicodeScalars.first ?? folded
      text.append(lookalikes[small] ?? small)
    }
    return String(text)
  }

  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for row in rows {
      guard let first = row.unicodeScalars.first else { continue }
      for scalar in row.unicodeScalars { table[scalar] = first }
    }
    return table
  }()

  /// Characters that are taken for each other in print. Han characters are those that common typefaces hardly
  /// tell apart, and 零 written as a ring.
  private static let rows = [
    "aаα", "eеε", "oо0οО〇零", "pрρ", "cс", "xхχ", "yу", "iіι1l|", "kкκ", "mм", "tтτ", "hн", "bв", "nη", "vν",
    "己已巳", "未末", "日曰", "土士", "人入", "千干", "戊戌戍", "天夭", "午牛", "今令", "治冶", "侯候", "账帐", "一ー—",
  ]
}
