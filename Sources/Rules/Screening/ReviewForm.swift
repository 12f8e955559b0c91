// A screening's report in; an application for the review of policy measures, filled in as far as it can be, out.

internal import RulesDSL
internal import SourceText

extension ScreeningReport {
  /// The review form: what was found is filled in with its reasons, everything else is left to the reviewers, since
  /// a screening cannot show that a measure contains nothing.
  package func form() -> String {
    let day = screening.asOf ?? screening.standard.from
    var lines = [
      "measure: national/fair-competition", "id: \(ApplicationText.scalar(screening.name))",
      "applicant: \(ApplicationText.scalar(screening.measure.measure.title))",
      "asOf: \(day.description)" + (screening.asOf == nil ? "   # 没有给出审查日，取审查标准的施行日" : ""),
      "note: " + ApplicationText.scalar("由规则文件的公平竞争筛查预填；空着的各项由审查人填写"), "", "inputs:",
      "  政策措施:", "    涉及经营者经济活动: true", "  审查:",
    ]
    var group = ""
    for topic in ReviewTopic.all {
      if topic.group != group {
        group = topic.group
        lines.append("    \(group):")
      }
      lines.append("      \(topic.name):")
      let reasons = reasons(topic)
      lines.append("        涉及:" + (reasons.isEmpty ? "" : " true"))
      lines.append(
        "        说明:" + (reasons.isEmpty ? "" : " " + JSONDocument.quoted(reasons.joined(separator: "；"))))
      lines += (doubts(topic) + remarks(topic)).map { "        # " + $0 }
    }
    lines += remarks
    return lines.joined(separator: "\n") + "\n"
  }

  /// Why a question is answered with yes: dependence that was shown to make a difference.
  private func reasons(_ topic: ReviewTopic) -> [String] {
    screening.findings.compactMap { finding in
      guard let witness = finding.result.witness,
        let item = finding.items.first(where: { $0.topic == topic })
      else { return nil }
      let title = screening.attributes[finding.attribute].title
      let exemption = finding.exemption.map { index in
        let exemption = screening.exemptions[index].exemption
        return "（主张例外：\(exemption.reason)，到\(exemption.until.description)为止）"
      }
      let (first, second) = (witness.first, witness.second)
      return dependence(finding) + "（\(item.document) \(item.clause)），例如\(title)为\(first.value.zh)时"
        + "\(first.result.zh)、为\(second.value.zh)时\(second.result.zh)" + (exemption ?? "")
    }
  }

  private func dependence(_ finding: ScreeningFinding) -> String {
    (finding.owner.map { "“\($0.title)”的但书" } ?? "")
      + "“\(finding.node.title)”取决于“\(screening.attributes[finding.attribute].title)”"
  }

  /// Dependence that was not shown to make a difference, as comments.
  private func doubts(_ topic: ReviewTopic) -> [String] {
    screening.findings.compactMap { finding in
      guard case .notFound(let attempts) = finding.result,
        finding.items.contains(where: { $0.topic == topic })
      else { return nil }
      return TerminalText.safe(dependence(finding) + "，\(attempts) 次尝试中没有找到结果不同的两个申请人")
    }
  }

  /// Wordings that belong to a question, as comments.
  private func remarks(_ topic: ReviewTopic) -> [String] {
    let concernsMoney = screening.measure.measure.concernsMoney
    return wordings.filter { hit in
      screening.standard.items(for: hit.rule.trait, concernsMoney: concernsMoney).first?.topic == topic
    }.map { "用语“\(TerminalText.safe($0.words))”，见 \(TerminalText.safe($0.place.description))" }
  }

  /// What the exemptions say, for the part of the form about exceptions.
  private var remarks: [String] {
    screening.exemptions.map { review in
      let reason = TerminalText.safe(review.exemption.reason)
      return "  # 登记的例外：\(reason)，到 \(review.exemption.until.description) 为止；“例外”各项由审查人填写"
    }
  }
}
