// The name of a committed table goes in; its rows as words come out.

import TestSupport

/// Rows of a table under `Tests/RulesDSLTests/Data`, split at spaces; lines that start with `#` are left out.
func temporalTable(_ name: String) -> [[String]] {
  let text = RepositoryFiles.read("Tests/RulesDSLTests/Data/\(name)") ?? ""
  return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    .map { $0.split(separator: " ").map(String.init) }
}
