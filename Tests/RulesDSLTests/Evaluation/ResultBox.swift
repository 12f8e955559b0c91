// A value from another thread enters; the same value leaves on the thread that waits for it.

import RulesDSL
import Synchronization

/// Holds what another thread computed.
final class ResultBox: Sendable {
  private let content = Mutex<Value?>(nil)

  var value: Value? { content.withLock { $0 } }

  func store(_ value: Value) { content.withLock { $0 = value } }
}
