// A piece of work enters; it runs on a thread with a stack of 512 KiB, as threads of a server have it.

import Glibc
import Synchronization

/// Runs work where deep recursion would overflow the stack and end the process.
package enum SmallStack {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    let nanoseconds = Atomic<Int>(0)

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    func run() {
      body()
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      nanoseconds.store(time.tv_sec * 1_000_000_000 + time.tv_nsec, ordering: .releasing)
    }
  }

  /// Runs the work on its own thread and waits for it; answers the seconds of processor time it took, nil if
  /// no thread could be started.
  package static func run(bytes: Int = 512 * 1_024, _ body: @escaping @Sendable () -> Void) -> Double? {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    guard pthread_attr_setstacksize(&attributes, bytes) == 0 else { return nil }
    let work = Work(body)
    let retained = Unmanaged.passRetained(work)
    var thread = pthread_t()
    let status = pthread_create(
      &thread, &attributes,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run()
        return nil
      }, retained.toOpaque())
    guard status == 0 else {
      retained.release()
      return nil
    }
    guard pthread_join(thread, nil) == 0 else { return nil }
    return Double(work.nanoseconds.load(ordering: .acquiring)) / 1_000_000_000
  }
}
