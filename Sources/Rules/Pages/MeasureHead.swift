// A measure in; what stands above all sections of its page out.

package import SourceText

/// The head of a measure's page.
enum MeasureHead {
  static func blocks(_ context: PageContext) -> [PageBlock] {
    let words = context.words
    let measure = context.measure.measure
    var blocks: [PageBlock] = []
    if let summary = measure.summary { blocks.append(.paragraph(PageText(summary))) }
    var fields =
      [
        PageField(words.id, [PageText([.code(context.source.name)])]),
        PageField(words.kind, [PageText(words.kind(of: measure))]),
        PageField(words.pack, [PageText(context.source.packTitle)]),
      ] + composition(measure.composition, words)
    if !measure.composition.isLibrary {
      fields.append(PageField(words.effective, [PageText(words.period(measure.effective))]))
    }
    fields += context.fields(measure.effective.grounds)
    let dependents = context.source.dependents.map { dependent in
      PageText([.link(dependent.title, PageTarget(page: dependent.name))])
    }
    if !dependents.isEmpty {
      fields.append(PageField(words.usedBy, [dependents.joined(separator: words.listComma)]))
    }
    fields.append(PageField(words.extentLabel, [PageText(extent(context))]))
    blocks.append(.fields(fields))
    return blocks
  }

  /// What the measure builds on.
  private static func composition(_ composition: Composition, _ words: PageWords) -> [PageField] {
    let base = composition.base.map { file in
      PageField(words.extends, [link(file)])
    }
    let libraries = composition.files.filter { composition.libraries.contains($0.origin.qualifiedName) }
    return [base].compactMap(\.self)
      + (libraries.isEmpty ? [] : [PageField(words.libraries, libraries.map(link))])
  }

  private static func link(_ file: ComposedFile) -> PageText {
    let name = file.origin.qualifiedName
    return PageText([.link(file.title, PageTarget(page: name)), .text(" "), .code(name)])
  }

  private static func extent(_ context: PageContext) -> String {
    let measure = context.measure
    return context.words.extent(
      criteria: measure.topLevel.count, parameters: measure.parameters.count, inputs: measure.inputs.count,
      tests: context.source.tests.count)
  }
}

extension MeasureKind {
  /// What a measure is for, in a word.
  package var title: LocalizedText {
    switch self {
    case .recognition: LocalizedText(zh: "认定备案", en: "recognition")
    case .funding: LocalizedText(zh: "资助", en: "funding")
    case .review: LocalizedText(zh: "评审", en: "review")
    case .evaluation: LocalizedText(zh: "评价", en: "evaluation")
    case .supervision: LocalizedText(zh: "监督", en: "supervision")
    case .target: LocalizedText(zh: "目标", en: "target")
    }
  }
}
