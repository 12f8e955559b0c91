// A JSON document and a JSON Schema in, what does not conform out. Knows the keywords our schemas use and
// refuses any other, so that no constraint is skipped silently.

import Rules
import SourceText

/// Validates marked JSON against a schema given as marked JSON.
struct SchemaValidator {
  private let root: MarkedNode
  private var problems: [String] = []

  /// Everything about `document` that does not conform to `schema`; empty if it does.
  static func problems(_ document: MarkedNode, schema: MarkedNode) -> [String] {
    var validator = SchemaValidator(root: schema)
    validator.validate(document, schema, "$")
    return validator.problems
  }

  private init(root: MarkedNode) { self.root = root }

  private static let annotations: Set<String> = ["$schema", "$id", "$defs", "title", "description"]

  private mutating func validate(_ node: MarkedNode, _ schema: MarkedNode, _ path: String) {
    guard let keywords = schema.entries else {
      problems.append("\(path): schema is not an object")
      return
    }
    for keyword in keywords {
      let name = keyword.key.text
      if SchemaValidator.annotations.contains(name) { continue }
      validate(node, keyword: name, keyword.value, keywords, path)
    }
  }

  private mutating func validate(
    _ node: MarkedNode, keyword: String, _ value: MarkedNode, _ keywords: [MarkedEntry], _ path: String
  ) {
    switch keyword {
    case "$ref":
      guard let target = definition(value.scalar?.text ?? "") else {
        problems.append("\(path): unresolved $ref \(value.scalar?.text ?? "?")")
        return
      }
      validate(node, target, path)
    case "type":
      let allowed = value.items?.compactMap { $0.scalar?.text } ?? [value.scalar?.text ?? ""]
      if !allowed.contains(node.jsonType) { problems.append("\(path): \(node.jsonType) is not \(allowed)") }
    case "const":
      if node.scalar?.text != value.scalar?.text { problems.append("\(path): is not the constant") }
    case "enum":
      let allowed = value.items ?? []
      if !allowed.contains(where: { $0.jsonType == node.jsonType && $0.scalar?.text == node.scalar?.text }) {
        problems.append("\(path): \(node.scalar?.text ?? "?") is not in the enumeration")
      }
    case "pattern":
      guard let text = node.scalar?.text, let pattern = value.scalar?.text else { return }
      guard let expression = try? Regex(pattern) else {
        problems.append("\(path): bad pattern \(pattern)")
        return
      }
      if text.firstMatch(of: expression) == nil {
        problems.append("\(path): \(text) does not match \(pattern)")
      }
    case "required":
      for name in (value.items ?? []).compactMap({ $0.scalar?.text }) where node.jsonType == "object" {
        if node.value(for: name) == nil { problems.append("\(path): \(name) is missing") }
      }
    case "properties":
      for property in value.entries ?? [] {
        if let child = node.value(for: property.key.text) {
          validate(child, property.value, "\(path).\(property.key.text)")
        }
      }
    case "additionalProperties":
      let known = keywords.first { $0.key.text == "properties" }?.value.entries?.map(\.key.text) ?? []
      guard value.scalar?.text == "false" else {
        problems.append("\(path): additionalProperties other than false is not supported")
        return
      }
      for entry in node.entries ?? [] where !known.contains(entry.key.text) {
        problems.append("\(path): unexpected \(entry.key.text)")
      }
    case "items":
      for (index, item) in (node.items ?? []).enumerated() { validate(item, value, "\(path)[\(index)]") }
    case "anyOf":
      let attempts = (value.items ?? []).map { SchemaValidator.attempt(node, $0, root: root, path) }
      if !attempts.contains(where: \.isEmpty) { problems += attempts.joined() }
    default: problems.append("\(path): the validator does not know the keyword \(keyword)")
    }
  }

  private static func attempt(_ node: MarkedNode, _ schema: MarkedNode, root: MarkedNode, _ path: String)
    -> [String]
  {
    var validator = SchemaValidator(root: root)
    validator.validate(node, schema, path)
    return validator.problems
  }

  private func definition(_ reference: String) -> MarkedNode? {
    guard reference.hasPrefix("#/$defs/") else { return nil }
    return root.value(for: "$defs")?.value(for: String(reference.dropFirst("#/$defs/".count)))
  }
}

extension MarkedNode {
  /// The type of a JSON value as JSON Schema names it.
  fileprivate var jsonType: String {
    switch kind {
    case .mapping: return "object"
    case .sequence: return "array"
    case .scalar(let scalar):
      switch scalar.style {
      case .jsonNumber: return "number"
      case .jsonKeyword: return scalar.text == "null" ? "null" : "boolean"
      default: return "string"
      }
    }
  }
}
