// One criterion in; labelled lines that say what it asks, when, on what grounds and what to hand in, out.

import RulesDSL

/// What a page says about one criterion.
enum CriterionFields {
  /// - Parameter isMember: whether it stands below its group, whose grounds and remedy need not be repeated.
  static func fields(
    _ criterion: CheckedCriterion, isMember: Bool, _ context: PageContext
  ) -> [PageField] {
    let words = context.words
    let declaration = criterion.declaration
    var fields = [requirement(criterion, context)]
    if let when = criterion.when {
      fields.append(PageField(words.applies, [PageText(words.onlyIf) + context.clause(when)]))
    }
    if !criterion.exceptions.isEmpty {
      fields.append(
        PageField(words.exception, criterion.exceptions.map { line($0, of: criterion, context) }))
    }
    let figures = figures(criterion.expressions, context)
    if !figures.isEmpty { fields.append(PageField(words.figures, figures)) }
    fields += context.fields(isMember ? declaration.grounds : criterion.grounds)
    let materials = materials(criterion.expressions, context)
    if !materials.isEmpty { fields.append(PageField(words.materials, materials)) }
    if let remedy = isMember ? declaration.remedy : criterion.remedy {
      fields.append(PageField(words.remedy, [PageText(remedy)]))
    }
    if let note = declaration.note { fields.append(PageField(words.note, [PageText(note)])) }
    if !isMember, let origin = context.origin(of: declaration.id.place) {
      fields.append(PageField(words.origin, [origin]))
    }
    return fields
  }

  private static func requirement(_ criterion: CheckedCriterion, _ context: PageContext) -> PageField {
    let words = context.words
    switch criterion.body {
    case .require(let expression): return PageField(words.requirement, [context.clause(expression)])
    case .judge(let question): return PageField(words.judged, [PageText(question)])
    case .group(let kind, let members):
      return PageField(words.requirement, [PageText(words.group(kind, count: members.count))])
    }
  }

  /// What an exception says, in one run of words.
  static func line(
    _ exception: CheckedException, of criterion: CheckedCriterion, _ context: PageContext
  ) -> PageText {
    let words = context.words
    let declaration = exception.declaration
    var text = PageText([.strong(declaration.title), .text(words.colon)]).anchored(
      PageAnchor.exception(declaration.id.text, of: criterion.id))
    text += PageText(words.ifPrefix) + context.clause(exception.when)
    if let require = exception.require {
      text += PageText(words.requiredInstead) + context.clause(require)
    } else {
      text += PageText(words.doesNotApply)
    }
    let grounds = context.line(declaration.grounds)
    if !grounds.isEmpty {
      let (open, close) = words.parentheses
      text += PageText(open) + grounds + PageText(close)
    }
    return text
  }

  /// Figures that have changed, with the period of each: the sentence names them only.
  static func figures(_ expressions: [CheckedExpression], _ context: PageContext) -> [PageText] {
    context.reads.parameters(of: expressions).map { context.measure.parameters[$0] }
      .filter { $0.versions.count > 1 }
      .map { parameter in
        let title = PageInline.link(
          parameter.title, PageTarget(anchor: PageAnchor.node(parameter.declaration.name.text)))
        let values = parameter.versions.map { version in
          PageText(context.words.period(version.declaration.validity) + " ")
            + ParameterSection.value(version, of: parameter, context)
        }
        return PageText([title, .text(context.words.colon)])
          + values.joined(separator: context.words.semicolon)
      }
  }

  /// The material of the inputs that some expressions depend on, each once, with the inputs it proves.
  static func materials(_ expressions: [CheckedExpression], _ context: PageContext) -> [PageText] {
    var materials: [(material: String, inputs: [PageText])] = []
    for index in context.reads.inputs(of: expressions) {
      let input = context.measure.inputs[index]
      guard let material = input.declaration.material else { continue }
      let name = PageText([.link(input.title, PageTarget(anchor: PageAnchor.node(input.path)))])
      if let known = materials.firstIndex(where: { $0.material == material }) {
        materials[known].inputs.append(name)
      } else {
        materials.append((material, [name]))
      }
    }
    let (open, close) = context.words.parentheses
    return materials.map { entry in
      PageText(entry.material + open) + entry.inputs.joined(separator: context.words.listComma)
        + PageText(close)
    }
  }
}
