// Independent pieces of work enter and are done on several threads; their results leave in order.

internal import Glibc
internal import Synchronization

/// Does the same work on many items.
enum ParallelMap {
  /// As many threads as there are processors.
  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The results in the order of the items, whatever the number of threads.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], threads: Int, _ body: @escaping @Sendable (Int, Item) -> Result
  ) -> [Result] {
    guard threads > 1, items.count > 1 else { return items.enumerated().map { body($0.offset, $0.element) } }
    let work = Work(items, body)
    let started = (1..<min(threads, items.count)).compactMap { _ in start { work.run() } }
    work.run()
    for thread in started { pthread_join(thread, nil) }
    return work.results
  }

  /// Items that threads take one after another.
  private final class Work<Item: Sendable, Result: Sendable>: Sendable {
    private let items: [Item]
    private let body: @Sendable (Int, Item) -> Result
    private let next = Atomic<Int>(0)
    private let done: Mutex<[(index: Int, result: Result)]> = Mutex([])

    init(_ items: [Item], _ body: @escaping @Sendable (Int, Item) -> Result) {
      self.items = items
      self.body = body
    }

    func run() {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < items.count else { return }
        let result = body(index, items[index])
        done.withLock { $0.append((index, result)) }
      }
    }

    var results: [Result] { done.withLock { $0.sorted { $0.index < $1.index }.map(\.result) } }
  }

  private final class Task: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// A thread with as much stack as the first one has; nil where none can be started, so that others do its work.
  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { attributes.deallocate() }
    guard pthread_attr_init(attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(attributes) }
    guard pthread_attr_setstacksize(attributes, 8 << 20) == 0 else { return nil }
    let task = Unmanaged.passRetained(Task(body))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, attributes,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<Task>.fromOpaque(pointer).takeRetainedValue().body()
        return nil
      }, task.toOpaque())
    guard status == 0 else {
      task.release()
      return nil
    }
    return thread
  }
}
