// `rulecheck show`: a measure, or one of its nodes, as a page to read.

internal import ArgumentParser
internal import Rules
internal import SourceText

/// Prints a measure as a page.
struct ShowCommand: RulesCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "把一份办法写成可读的页面 / a measure as a readable page")

  @Argument(help: "办法的名字，或它的规则文件 / name of the measure, or its file")
  var measure: String

  @Option(help: "输出的形式 / form of the output")
  var format = PageOutputFormat.text

  @Option(
    help: ArgumentHelp(
      "只看这一项：条件、参数、定义、表、填报内容或结论 / only this criterion, parameter, definition, table, input or outcome",
      valueName: "id"))
  var node: String?

  @OptionGroup var common: CommonOptions

  func run(_ context: CommandContext) -> ExitStatus {
    let (selections, problems) = RulesSelector(context).selections([measure])
    guard let selection = selections.first else {
      context.report(problems)
      return .failure
    }
    guard let origin = selection.measures.first, selection.measures.count == 1 else {
      context.report([PageMessages.notOneMeasure(measure, selection.measures.map(\.qualifiedName))])
      return .failure
    }
    let (source, findings) = selection.repository.pageSource(of: origin, documents: selection.documents)
    let errors = (selection.diagnostics + findings).filter { $0.severity == .error }
    var status = ExitStatus(rulesFindings: errors)
    if let source {
      if let page = page(source, context.language) {
        context.output.write(format.render(page, context))
      } else {
        let names = NodePage.names(in: source)
        context.report([PageMessages.unknownNode(node ?? "", in: names, of: source.name)])
        status = .failure
      }
    }
    context.report(errors.sortedByPlace())
    return status
  }

  private func page(_ source: MeasurePageSource, _ language: Language) -> Page? {
    guard let node else { return MeasurePage.page(source, language: language) }
    return NodePage.page(node, in: source, language: language)
  }
}

/// In which form a page is printed.
enum PageOutputFormat: String, Sendable, CaseIterable, ExpressibleByArgument {
  case text
  case markdown
  case html

  /// A page that stands alone, in this form.
  func render(_ page: Page, _ context: CommandContext) -> String {
    switch self {
    case .text:
      let columns = context.environment.variable("COLUMNS").flatMap { Int($0) } ?? 100
      return TextPage.render(page, width: columns, colour: context.usesColour(on: context.output))
    case .markdown: return MarkdownPage.render(page, links: .alone)
    case .html: return HTMLPage.render(page, links: .alone)
    }
  }
}
