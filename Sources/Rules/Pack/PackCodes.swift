// The codes of what is found in measures, packs, the register of documents and test files.

package import SourceText

extension DiagnosticCode {
  package static let invalidName = DiagnosticCode("E220", zh: "不能用作名字", en: "Not usable as a name")
  package static let reservedName = DiagnosticCode("E221", zh: "名字已有含义", en: "Name has a meaning already")
  package static let duplicateName = DiagnosticCode("E222", zh: "名字重复", en: "Duplicate name")
  package static let keyNotForType = DiagnosticCode("E223", zh: "这种类型没有这个键", en: "Key not for this type")
  package static let typeIncomplete = DiagnosticCode("E224", zh: "类型不完整", en: "Incomplete type")
  package static let groupMisplaced = DiagnosticCode("E225", zh: "这里不能分组", en: "No group here")
  package static let periodForm = DiagnosticCode("E226", zh: "期间写法错误", en: "Wrong form of a period")
  package static let periodReversed = DiagnosticCode("E227", zh: "期间止早于起", en: "Period ends before it begins")
  package static let criterionBody = DiagnosticCode("E228", zh: "条件没有要求", en: "Criterion without a body")
  package static let atLeastRange = DiagnosticCode("E229", zh: "至少几项超出范围", en: "“at least” out of range")
  package static let citationForm = DiagnosticCode("E230", zh: "依据写法错误", en: "Wrong form of a citation")
  package static let citationSource = DiagnosticCode("E231", zh: "依据的简称没有登记", en: "Undeclared source")
  package static let sourceKey = DiagnosticCode("E232", zh: "简称不能这样写", en: "Unusable source key")
  package static let outcomeID = DiagnosticCode("E233", zh: "结论的标识不能用", en: "Unusable outcome id")
  package static let outcomeOrder = DiagnosticCode("E234", zh: "结论的次序错误", en: "Wrong order of outcomes")

  package static let fileProblem = DiagnosticCode("E260", zh: "无法读取", en: "Cannot be read")
  package static let leavesPack = DiagnosticCode("E261", zh: "路径通到规则包外", en: "Path leads out of the pack")
  package static let packName = DiagnosticCode("E262", zh: "包名与目录名不同", en: "Pack and directory differ")
  package static let duplicatePack = DiagnosticCode("E263", zh: "规则包重名", en: "Two packs with one name")
  package static let unknownPack = DiagnosticCode("E264", zh: "没有这个规则包", en: "Unknown pack")
  package static let noPack = DiagnosticCode("E265", zh: "目录里没有规则包", en: "No pack in the directory")
  package static let unknownMeasure = DiagnosticCode("E266", zh: "没有这份办法", en: "Unknown measure")
  package static let ambiguousMeasure = DiagnosticCode("E267", zh: "几个包里有同名办法", en: "Ambiguous measure")
  package static let measureID = DiagnosticCode("E268", zh: "标识与文件名不同", en: "Id and file name differ")
  package static let testWithoutMeasure = DiagnosticCode("E269", zh: "测试没有对应的办法", en: "Test without measure")
  package static let ignoredFile = DiagnosticCode("E270", zh: "文件不会被读取", en: "File is not read")

  package static let unknownDocument = DiagnosticCode("E280", zh: "文件没有登记", en: "Unregistered document")
  package static let documentID = DiagnosticCode(
    "E281", zh: "文件标识与文件名不同", en: "Document id and file name differ")
  package static let textFileName = DiagnosticCode("E282", zh: "全文的文件名不能这样写", en: "Unusable file name")
}

/// All codes of this stage.
package enum PackCodes {
  /// Ascending.
  package static let all: [DiagnosticCode] =
    DecodingMessages.codes + PackMessages.codes + TestMessages.codes + SharingMessages.codes
    + RepositoryMessages.codes + CalendarMessages.codes + RegisterMessages.codes
}
