// Every sentence of the report on mutants.

internal import Rules
internal import SourceText

/// Sentences of `rulecheck test --mutate` and `--suggest`.
enum MutationReportMessages {
  static let title = LocalizedText(zh: "变异检验", en: "Mutants")
  static let tableHead = LocalizedText(
    zh: "| 规则 | 测试发现 | 已说明 | 没有发现 | 得分 |", en: "| rules | noticed | explained | not noticed | score |")
  static let distinguishing = LocalizedText(
    zh: "这样的申请能区分，核对后写进测试：", en: "this application tells them apart; check it and add it to the tests:")
  static let notDistinguished = LocalizedText(
    zh: "没有找到能区分的申请（可能等价）", en: "no application was found that tells them apart (perhaps there is none)")

  static func unnoticed(_ change: String) -> LocalizedText {
    LocalizedText(zh: "\(change)，没有测试发现", en: "\(change): no test notices")
  }

  static func summary(_ result: MutationResult) -> LocalizedText {
    summary(
      killed: result.killedCount, explained: result.explainedCount, survived: result.survivors.count,
      score: result.score)
  }

  static func summary(killed: Int, explained: Int, survived: Int, score: Int) -> LocalizedText {
    let total = killed + explained + survived
    return LocalizedText(
      zh: "\(total)个变异，测试发现\(killed)个，已说明\(explained)个，没有发现\(survived)个，得分\(score)%",
      en:
        "\(total) mutants, \(killed) noticed, \(explained) explained, \(survived) not noticed, score \(score)%"
    )
  }

  static func suggested(_ count: Int) -> LocalizedText {
    LocalizedText(
      zh: count == 0 ? "没有缺少的边界测试" : "写出\(count)项边界测试，请逐项核对期望",
      en: count == 0
        ? "no boundary case is missing" : "\(count) boundary cases written; check what they expect")
  }

  static func suggestionHead(_ file: PackFile) -> LocalizedText {
    LocalizedText(
      zh: "# \(file.qualifiedName)：期望由引擎算出，逐项核对后写进 \(file.stem).test.yaml 的 cases",
      en:
        "# \(file.qualifiedName): expectations are computed; check them, then add them to \(file.stem).test.yaml"
    )
  }

  static let noMutants = LocalizedText(zh: "没有可以检验的变异", en: "there is no mutant to look at")
}
