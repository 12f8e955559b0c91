// The sentences of reports on two versions of a measure, in both languages.

import SourceText

/// What reports of comparisons say.
struct ComparisonSentences: Sendable {
  let language: Language

  init(_ language: Language) { self.language = language }

  private func both(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  // MARK: Marks

  var comma: String { both("，", ", ") }
  var endingColon: String { both("：", ":") }
  var colon: String { both("：", ": ") }
  var semicolon: String { both("；", "; ") }
  func parenthesis(_ text: String) -> String { both("（\(text)）", " (\(text))") }
  func quoted(_ text: String) -> String { "“\(text)”" }
  func named(_ kind: String, _ title: String) -> String { both("\(kind)“\(title)”", "\(kind) “\(title)”") }
  func of(_ part: String, _ whole: String) -> String { both("\(whole)的\(part)", "\(part) of \(whole)") }

  // MARK: Structure

  var heading: String { both("办法比较", "Comparison") }
  var oldVersion: String { both("原", "old") }
  var newVersion: String { both("新", "new") }
  var changes: String { both("修改内容", "Changes") }
  var effects: String { both("影响", "Effect") }
  var absent: String { both("无", "none") }
  var basis: String { both("依据", "basis") }
  var moved: String { both("次序改变", "moved") }

  func added(_ part: String) -> String { both("新增\(part)", "added: \(part)") }
  func removed(_ part: String) -> String { both("删去\(part)", "removed: \(part)") }
  func renamed(_ old: String, _ new: String) -> String {
    both("改名：\(old) → \(new)", "renamed: \(old) → \(new)")
  }

  var calendar: String {
    both("工作日历有改动，涉及工作日的计算", "the calendar of working days was changed")
  }
  var units: String { both("规则包的单位有改动", "the units of the pack were changed") }

  var nothing: String { both("内容没有不同", "no differences") }
  var measureAdded: String { both("新增的办法", "a new measure") }
  var measureRemoved: String { both("删去的办法", "the measure was removed") }
  func count(of changes: Int) -> String {
    both("\(changes) 处改动", "\(changes) change\(changes == 1 ? "" : "s")")
  }

  // MARK: Effects

  func effect(changed: Int, of total: Int) -> String {
    both("\(total) 份申请中 \(changed) 份的结果改变", "\(changed) of \(total) applications come out differently")
  }

  func transition(_ old: String, _ new: String, _ count: Int) -> String {
    both("\(old) → \(new)：\(count) 份", "\(old) → \(new): \(count)")
  }

  func unreadCount(_ count: Int) -> String {
    both("\(count) 份不能按其中一版评审", "\(count) cannot be assessed under one of the versions")
  }

  var severalDays: String {
    both(
      "申请的评审日不同，没有比较名次；用 --as-of 指定同一天",
      "ranks were not compared, since the applications are of different days; name one with --as-of")
  }

  var outcome: String { both("结论", "outcome") }
  var selection: String { both("择优", "selection") }
  var rank: String { both("名次", "rank") }
  var missing: String { both("新办法下还缺", "missing under the new version") }
  var notUnderOld: String { both("不能按原办法评审", "cannot be assessed under the old version") }
  var notUnderNew: String { both("不能按新办法评审", "cannot be assessed under the new version") }
  var listComma: String { both("、", ", ") }

  // MARK: The search

  var impossible: String {
    both(
      "改动不涉及评审：不存在结果改变的申请人。",
      "Nothing that results depend on was changed: there is no applicant whose result changes.")
  }

  func notFound(_ attempts: Int) -> String {
    both(
      "在 \(attempts) 次尝试中没有找到结果改变的申请人；这不是不存在的证明。",
      "In \(attempts) attempts no applicant was found whose result changes; this does not prove that "
        + "there is none.")
  }

  func provedNotFound(_ attempts: Int) -> String {
    both(
      "已经证明：填报齐全的申请人，结论都不会改变。条件、得分、奖补的改变，在 \(attempts) 次尝试中没有找到。",
      "It is proved that no complete application has another outcome. In \(attempts) attempts no other "
        + "verdict, score or award was found either.")
  }

  var provedResultWitness: String {
    both(
      "已经证明：填报齐全的申请人，结论都不会改变。但有申请人的其他结果会改变，例如（两版都重新评审过）：",
      "It is proved that no complete application has another outcome, but other results may change, such as "
        + "(assessed under both):")
  }

  var outcomeWitness: String {
    both(
      "有申请人的结论会改变，例如（两版都重新评审过）：",
      "There are applicants whose outcome changes, such as this one "
        + "(assessed under both):")
  }

  func resultWitness(_ attempts: Int) -> String {
    both(
      "在 \(attempts) 次尝试中没有找到结论改变的申请人，但有申请人的其他结果会改变，例如（两版都重新评审过）：",
      "In \(attempts) attempts no applicant was found whose outcome changes, but other results may, such as "
        + "(assessed under both):"
    )
  }

  func day(_ date: String) -> String { both("评审日 \(date)", "as of \(date)") }
  var application: String { both("申请", "Application") }
  var formerApplication: String {
    both("同一申请人按原办法的申请", "The same applicant's application under the old version")
  }
  func written(_ files: [String]) -> String {
    both("申请写在 \(files.joined(separator: "、"))", "written to \(files.joined(separator: ", "))")
  }

  // MARK: The explanatory note

  func noteTitle(_ title: String) -> String { both("《\(title)》修订说明", "\(title): explanatory note") }
  var number: String { both("序号", "No.") }
  var clause: String { both("条款", "Provision") }
  var applicant: String { both("申请", "Application") }
  var what: String { both("结果", "Result") }
  func compared(_ old: String, _ new: String) -> String {
    both("原：\(old)；新：\(new)", "old: \(old); new: \(new)")
  }
}
