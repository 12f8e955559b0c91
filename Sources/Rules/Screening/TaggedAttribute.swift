// A checked measure in; the inputs and fields of lists that carry traits out.

import RulesDSL
package import SourceText

/// An input, or a field of the records in a list, that is tagged with traits.
package struct TaggedAttribute: Sendable {
  /// Index of the input.
  package let input: Int
  /// Names of the fields from the records of the list down; empty for the input itself.
  package let fields: [String]
  /// `入驻企业.注册地`
  package let path: String
  package let title: String
  package let traits: [InputTrait]
  /// Where it is declared.
  package let place: Place

  /// Every tagged attribute in order of declaration.
  static func all(in measure: CheckedMeasure) -> [TaggedAttribute] {
    measure.inputs.enumerated().flatMap { index, input in
      attributes(input.declaration, input: index, fields: [], path: input.path, title: input.title)
    }
  }

  private static func attributes(
    _ declaration: InputDeclaration, input: Int, fields: [String], path: String, title: String
  ) -> [TaggedAttribute] {
    var result: [TaggedAttribute] = []
    if !declaration.knownTraits.isEmpty {
      result.append(
        TaggedAttribute(
          input: input, fields: fields, path: path, title: title, traits: declaration.knownTraits,
          place: declaration.name.place))
    }
    if case .list(.record(let members), _) = declaration.type {
      result += members.flatMap {
        attributes(
          $0, input: input, fields: fields + [$0.name.text], path: "\(path).\($0.name.text)",
          title: $0.title ?? $0.name.text)
      }
    }
    return result
  }
}
