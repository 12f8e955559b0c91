// Packs enter; for each of them leave the units and the calendar that its measures may use.

package import RulesDSL
internal import SourceText

/// What the measures of a pack use besides their own files: what the pack declares, and the packs it uses.
package struct SharedDeclarations: Sendable {
  /// The standard units and those of the packs.
  package let units: UnitTable
  /// The calendar of working days; nil if there is none, or if it is broken.
  package let calendar: WorkingCalendar?
  /// Whether a calendar is declared, broken or not.
  package let hasCalendar: Bool
  /// The names of the packs that are used, also through others; ascending.
  package let usedPacks: [String]

  package init(
    units: UnitTable, calendar: WorkingCalendar?, hasCalendar: Bool? = nil, usedPacks: [String] = []
  ) {
    self.units = units
    self.calendar = calendar
    self.hasCalendar = hasCalendar ?? (calendar != nil)
    self.usedPacks = usedPacks
  }

  /// The standard units and no calendar.
  package static let standard = SharedDeclarations(units: .standard, calendar: nil)
}

/// Brings together what packs declare and what the packs they use declare: own declarations win, two used
/// packs must agree.
struct SharingResolver {
  /// What a pack offers to the packs that use it.
  private struct Offer {
    /// Declared units with the pack that declares them; later ones win.
    var units: [(definition: UnitDefinition, pack: String)] = []
    /// The pack whose calendar it is.
    var calendar: (pack: String, calendar: WorkingCalendar?)?
    /// The packs it uses, also through others.
    var usedPacks: Set<String> = []
  }

  private let packs: [Pack]
  private var offers: [String: Offer] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// What each pack's measures may use, by the pack's name.
  private(set) var shared: [String: SharedDeclarations] = [:]

  init(_ packs: [Pack]) {
    self.packs = packs
    var waiting = packs
    let names = Set(packs.map(\.name))
    while !waiting.isEmpty {
      let ready = waiting.filter { pack in
        pack.uses.allSatisfy { !names.contains($0.text) || offers[$0.text] != nil }
      }
      // Packs on a cycle, and those that use them, are still worth checking.
      if ready.isEmpty { reportCycles(waiting) }
      for pack in ready.isEmpty ? waiting : ready { resolve(pack) }
      waiting = ready.isEmpty ? [] : waiting.filter { offers[$0.name] == nil }
    }
  }

  private mutating func resolve(_ pack: Pack) {
    var offer = Offer()
    let own = Set(pack.units.flatMap(\.spellings).map(\.text))
    var origins: [String: String] = [:]
    for used in pack.uses {
      guard let inherited = offers[used.text], used.text != pack.name else { continue }
      offer.usedPacks.formUnion(inherited.usedPacks.union([used.text]))
      offer.units += merge(inherited.units, into: &origins, own: own, at: used)
      guard let calendar = inherited.calendar, pack.calendar == nil else { continue }
      if let first = offer.calendar, first.pack != calendar.pack {
        diagnostics.append(SharingMessages.calendarConflict(used, first.pack, calendar.pack))
      }
      offer.calendar = offer.calendar ?? calendar
    }
    if let calendar = pack.calendar { offer.calendar = (pack.name, calendar.calendar) }
    var definitions = UnitResolver(pack.units, inherited: offer.units.map(\.definition))
    offer.units += definitions.resolve().map { ($0, pack.name) }
    diagnostics += definitions.diagnostics
    offers[pack.name] = offer
    shared[pack.name] = SharedDeclarations(
      units: offer.units.isEmpty
        ? .standard : UnitTable(UnitDefinition.standard + offer.units.map(\.definition)),
      calendar: offer.calendar?.calendar, hasCalendar: offer.calendar != nil,
      usedPacks: offer.usedPacks.sorted())
  }

  /// The units of a used pack that are not known yet; a spelling that another used pack means differently is
  /// reported unless the pack itself says what it means.
  private mutating func merge(
    _ units: [(definition: UnitDefinition, pack: String)], into origins: inout [String: String],
    own: Set<String>, at used: Named
  ) -> [(definition: UnitDefinition, pack: String)] {
    var added: [(definition: UnitDefinition, pack: String)] = []
    for unit in units {
      let spellings = unit.definition.spellings
      if let known = spellings.first(where: { origins[$0] != nil && origins[$0] != unit.pack }) {
        if !own.contains(known) {
          diagnostics.append(SharingMessages.unitConflict(used, known, origins[known] ?? "", unit.pack))
        }
      } else if origins[unit.definition.symbol] == nil {
        added.append(unit)
      }
      for spelling in spellings where origins[spelling] == nil { origins[spelling] = unit.pack }
    }
    return added
  }

  /// One finding for each cycle among packs none of which can be resolved first.
  private mutating func reportCycles(_ waiting: [Pack]) {
    let byName = Dictionary(waiting.map { ($0.name, $0) }) { first, _ in first }
    var visited: Set<String> = []
    for start in waiting where !visited.contains(start.name) {
      var path: [Named] = []
      var positions: [String: Int] = [start.name: 0]
      var current = start
      visited.insert(start.name)
      while let next = current.uses.first(where: { byName[$0.text] != nil }) {
        path.append(next)
        if let position = positions[next.text] {
          let members = path[position...]
          diagnostics.append(SharingMessages.packCycle(next, members.map(\.text)))
          break
        }
        guard visited.insert(next.text).inserted, let pack = byName[next.text] else { break }
        positions[next.text] = path.count
        current = pack
      }
    }
  }
}

extension UnitDefinition {
  /// Every spelling, the symbol first.
  var spellings: [String] { [symbol] + aliases }
}
