// What a program can change in a file so that a finding is gone.

/// Exact replacements in one file that belong together: all of them are made, or none.
package struct Fix: Sendable {
  /// New text for a span.
  package struct Edit: Sendable {
    /// What is replaced; empty where text is inserted.
    package let place: Place
    /// What stands there afterwards.
    package let text: String

    /// A replacement.
    package init(_ place: Place, _ text: String) {
      self.place = place
      self.text = text
    }
  }

  /// The replacements, which do not overlap.
  package let edits: [Edit]

  /// A change of several places.
  package init(_ edits: [Edit]) { self.edits = edits }

  /// A change of one place.
  package init(_ place: Place, _ text: String) { self.init([Edit(place, text)]) }
}
