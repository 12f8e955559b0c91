// Criteria and tables of a checked measure enter; what they ask, when and on what grounds leaves.

import RulesDSL
import SourceText

extension MeasureDescriber {
  // MARK: Criteria

  /// Each criterion, followed by its exceptions.
  var criteria: [DescribedNode] {
    measure.criteria.enumerated().flatMap { index, criterion -> [DescribedNode] in
      let parent = measure.criteria.first { other in
        if case .group(_, let members) = other.body { members.contains(index) } else { false }
      }
      return [self.criterion(criterion, in: parent?.id)]
        + criterion.exceptions.map { exception($0, of: criterion) }
    }
  }

  private func criterion(_ criterion: CheckedCriterion, in parent: String?) -> DescribedNode {
    let declaration = criterion.declaration
    var facts = writer.prose("title", DifferenceWords.title, declaration.title)
    var isJudged = false
    switch criterion.body {
    case .require(let expression):
      facts += writer.condition("requirement", DifferenceWords.requirement, expression)
    case .judge(let question):
      isJudged = true
      facts.append(
        writer.plain("requirement", DifferenceWords.requirement, DifferenceWords.judged(question)))
    case .group(let kind, _):
      facts.append(writer.plain("requirement", DifferenceWords.requirement, DifferenceWords.group(kind)))
    }
    facts += writer.condition("when", DifferenceWords.applies, criterion.when)
    facts += writer.grounds(declaration.grounds)
    facts += writer.prose("remedy", DifferenceWords.remedy, declaration.remedy)
    facts += writer.prose("note", DifferenceWords.note, declaration.note)
    return DescribedNode(
      kind: .criterion, name: writer.name(criterion.id), title: declaration.title,
      parent: parent.map(writer.name), facts: facts, grounds: writer.line(criterion.grounds),
      isWrittenByApplicants: isJudged)
  }

  private func exception(_ exception: CheckedException, of criterion: CheckedCriterion) -> DescribedNode {
    let declaration = exception.declaration
    var facts = writer.prose("title", DifferenceWords.title, declaration.title)
    facts += writer.condition("when", DifferenceWords.condition, exception.when)
    if let require = exception.require {
      facts += writer.condition("requirement", DifferenceWords.insteadRequired, require)
    } else {
      facts.append(
        writer.plain("requirement", DifferenceWords.insteadRequired, DifferenceWords.doesNotApply))
    }
    facts += writer.grounds(declaration.grounds)
    let owner = writer.name(criterion.id)
    return DescribedNode(
      kind: .exception, name: "\(owner)/\(declaration.id.text)", title: declaration.title, parent: owner,
      facts: facts, grounds: writer.line(declaration.grounds))
  }

  // MARK: Tables

  func table(_ table: CheckedDecisionTable) -> DescribedNode {
    let checked = table.table
    var facts = writer.prose("title", DifferenceWords.title, table.declaration.title)
    facts.append(
      writer.plain(
        "policy", DifferenceWords.hitPolicy, writer.words { $0.hitPolicy(checked.table, isTotal: true) },
        written: checked.table.hitPolicy.rawValue + (checked.table.aggregation?.rawValue ?? "")))
    for (index, column) in checked.inputs.enumerated() {
      facts.append(
        writer.plain(
          "column:\(index)", DifferenceWords.column(index + 1),
          writer.both { context in
            column.expression.type == .boolean
              ? context.clause(column.expression) : context.phrase(column.expression)
          }, written: writer.written(column.expression) + limits(column)))
      facts += writer.prose("columnTitle:\(index)", DifferenceWords.column(index + 1), column.title)
    }
    for (index, column) in checked.outputs.enumerated() {
      let label = DifferenceWords.result(column.name)
      let allowed = column.values.map { writer.constant($0, column.type, unit: column.type.unit) }
      facts.append(
        writer.plain(
          "result:\(index)", label,
          LocalizedText(
            zh: allowed.isEmpty ? column.name : allowed.map(\.zh).joined(separator: "、"),
            en: allowed.isEmpty ? column.name : allowed.map(\.en).joined(separator: ", ")),
          written: column.name + allowed.map(\.zh).joined(separator: ",")))
      facts += writer.value(
        "default:\(index)", DifferenceWords.defaultResult(column.name), column.defaultEntry)
    }
    facts += writer.grounds(table.declaration.grounds)
    var node = DescribedNode(
      kind: .table, name: writer.name(table.declaration.name.text), title: table.title, facts: facts,
      grounds: writer.line(table.declaration.grounds))
    node.rows = checked.rows.map { row($0, of: checked) }
    return node
  }

  /// The values that a column may hold are part of what its rows mean.
  private func limits(_ column: CheckedInputClause) -> String {
    (column.values + [column.minimum, column.maximum].compactMap(\.self)).map { " " + ValueKey.text($0) }
      .joined()
  }

  private func row(_ row: CheckedRow, of table: CheckedTable) -> [DescribedFact] {
    let tests = zip(table.inputs, row.cells).enumerated().map { index, pair in
      let (column, cell) = pair
      let text = cell.map { cell in writer.both { $0.cell(cell.expression) } } ?? writer.words(\.anyValue)
      return DescribedFact(
        key: "cell:\(index)", label: LocalizedText(column.title), text: text,
        written: cell.map { writer.written($0.expression) } ?? "-", bearing: .result)
    }
    let results = zip(table.outputs, row.outputs).enumerated().map { index, pair in
      let (column, output) = pair
      let text = writer.both { $0.phrase(output) }
      return DescribedFact(
        key: "output:\(index)", label: LocalizedText(column.name),
        text: LocalizedText(zh: text.zh.withoutQuotes, en: text.en.withoutQuotes),
        written: writer.written(output), bearing: .result)
    }
    let remarks = zip(table.table.annotations, row.annotations).enumerated().map { index, pair in
      DescribedFact(
        key: "remark:\(index)", label: LocalizedText(pair.0), text: LocalizedText(pair.1), written: pair.1,
        bearing: .prose)
    }
    return tests + results + remarks
  }
}
