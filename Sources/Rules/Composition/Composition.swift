// What a measure is put together from, and what it changed there: kept with it for explanations and receipts.

package import SourceText

/// Where the parts of a measure come from.
package struct Composition: Sendable {
  /// Whether it is a library, which is not assessed alone.
  package var isLibrary = false
  /// The libraries that the file itself names, `pack/library`, in order.
  package var libraries: [String] = []
  /// The measure it extends.
  package var base: ComposedFile?
  /// Every further file it is made of, in the order in which they count.
  package var files: [ComposedFile] = []
  /// What it changes in its base, in order.
  package var amendments: [Amendment] = []

  /// A measure of one file.
  package init() {}
}

/// A file that became part of a measure.
package struct ComposedFile: Sendable {
  /// Where it lies.
  package let origin: PackFile
  /// What it is called.
  package let title: String
  /// Its text.
  package let file: SourceFile
}

/// A change that a measure makes in the measure it extends.
package struct Amendment: Sendable {
  /// What is changed.
  package enum Subject: String, Sendable {
    case input
    case parameter
    case definition
    case table
    case score
    case award
    case criterion
  }

  /// How it is changed.
  package enum Action: String, Sendable {
    case override
    case remove
  }

  package let action: Action
  package let subject: Subject
  /// The name, id or path as the measure writes it.
  package let name: Named
  /// The title in the base, or the name.
  package let title: String
  /// The keys that an override gives, in order; empty where the whole entry is replaced.
  package let keys: [String]
  /// Why, as far as it is not said by the new entry itself.
  package let grounds: Grounds
}

extension ComposedSection {
  /// What an entry of the section is.
  var subject: Amendment.Subject {
    switch self {
    case .inputs: .input
    case .parameters: .parameter
    case .define: .definition
    case .tables: .table
    case .scores: .score
    case .awards, .selection: .award
    case .criteria, .outcomes, .exemptions: .criterion
    }
  }
}
