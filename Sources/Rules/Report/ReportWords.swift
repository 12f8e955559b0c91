// The fixed words of reports, in both languages.

package import SourceText

/// Labels and phrases of reports.
package struct ReportWords: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  private func both(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  // MARK: Labels

  var applicant: String { both("申请人", "Applicant") }
  var number: String { both("编号", "Number") }
  var asOf: String { both("评审日", "As of") }
  var outcome: String { both("结论", "Outcome") }
  var summary: String { both("审查", "Examined") }
  var note: String { both("说明", "Note") }
  var toSupply: String { both("需补正", "To be supplied") }
  var requirement: String { both("要求", "requires") }
  var exception: String { both("例外", "exception") }
  var actual: String { both("实际", "actual") }
  var finding: String { both("判定", "finding") }
  var shortfall: String { both("差距", "shortfall") }
  var failure: String { both("错误", "error") }
  var missing: String { both("缺少", "missing") }
  var amendment: String { both("修改", "amended") }
  var furtherAmendments: String { both("对所沿用办法的其他修改", "Other changes to the measure it extends") }
  var basis: String { both("依据", "basis") }
  var assumed: String { both("假设", "assumed") }
  var remedy: String { both("建议", "remedy") }
  var scores: String { both("评分", "Scores") }
  var awards: String { both("奖补", "Awards") }
  var computed: String { both("算法", "computed") }
  var cut: String { both("封顶", "cut") }
  var condition: String { both("条件", "condition") }
  var granted: String { both("给予", "granted") }
  var assumptions: String { both("无确认出处的假设", "Assumptions without a confirmed source") }
  var validity: String { both("有效期", "period of validity") }
  var sources: String { both("引用文件", "Sources") }
  var furtherValues: String { both("另有更多数据，未逐项列出", "further values are not listed") }
  var isDefault: String { both("办法规定的默认值", "default of the measure") }
  var outstandingFinding: String { both("（等待评审人判定）", " (finding outstanding)") }
  var immaterial: String { both("未判定，不影响结论", "open, does not matter") }
  var receipt: String { both("凭据", "Receipt") }
  var applicationFile: String { both("申报文件", "application") }
  var comma: String { both("，", ", ") }
  var semicolon: String { both("；", "; ") }
  var signature: String {
    both("评审人：______________    日期：______________", "Reviewer: ______________    Date: ______________")
  }

  /// Columns of the widest label of a criterion's fields.
  var labelWidth: Int { language == .zh ? 4 : 9 }

  // MARK: Phrases

  func parenthesis(_ text: String) -> String { both("（\(text)）", " (\(text))") }
  func labelled(_ label: String, _ text: String) -> String { both("\(label)：\(text)", "\(label): \(text)") }
  func pack(_ text: String) -> String { both("规则包 \(text)", "pack \(text)") }
  func counted(_ title: String, _ count: Int) -> String { both("\(title) \(count) 项", "\(count) \(title)") }
  func heading(_ title: String, _ count: Int) -> String { both("\(title)（\(count)）", "\(title) (\(count))") }
  func valued(_ title: String, _ value: String) -> String { both("\(title)：\(value)", "\(title): \(value)") }
  func row(_ number: Int) -> String { both("第 \(number) 行", "row \(number)") }
  func points(_ points: String, of maximum: String) -> String {
    both("\(points)（满分 \(maximum)）", "\(points) of \(maximum)")
  }
  func lost(_ text: String) -> String { both("失 \(text)", "\(text) lost") }
  func cut(_ text: String) -> String {
    both("各分项之和超过满分，\(text)不计", "the sum of the parts exceeds the maximum by \(text), which do not count")
  }
  func rank(_ number: Int) -> String { both("第 \(number) 名", "rank \(number)") }
  func title(_ title: String) -> String { both("《\(title)》", " \(title)") }
  func material(_ text: String) -> String { both("：提供\(text)", ": provide \(text)") }
}
