// What is wrong with files, packs and names of measures enters; complete findings in both languages leave.

package import SourceText

/// The sentences about what lies on disk.
package enum RepositoryMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [
    .fileProblem, .leavesPack, .packName, .duplicatePack, .unknownPack, .noPack, .unknownMeasure,
    .ambiguousMeasure,
    .measureID, .testWithoutMeasure, .ignoredFile,
  ]

  /// A path that cannot be used; `place` is where it was written, nil for paths from the command line.
  package static func fileProblem(_ problem: FileProblem, _ path: String, place: Place? = nil) -> Diagnostic {
    let (reason, help) = words(problem)
    return Diagnostic(
      .fileProblem, place: place,
      message: LocalizedText(zh: "无法读取 \(path)：\(reason.zh)", en: "Cannot read \(path): \(reason.en)"),
      help: help)
  }

  private static func words(_ problem: FileProblem) -> (LocalizedText, LocalizedText) {
    switch problem {
    case .notFound:
      (
        LocalizedText(zh: "没有这个文件或目录", en: "there is no such file or directory"),
        LocalizedText(
          zh: "核对路径；相对路径从当前目录算起", en: "Check the path; relative paths start at the current directory")
      )
    case .isDirectory:
      (
        LocalizedText(zh: "这是目录，不是文件", en: "it is a directory, not a file"),
        LocalizedText(zh: "写出目录里的文件", en: "Name a file in it")
      )
    case .notDirectory:
      (
        LocalizedText(zh: "这不是目录", en: "it is not a directory"),
        LocalizedText(zh: "写出文件所在的目录", en: "Name the directory that holds the file")
      )
    case .noPermission:
      (
        LocalizedText(zh: "没有读取权限", en: "permission denied"),
        LocalizedText(zh: "检查文件的权限", en: "Check the permissions of the file")
      )
    case .tooLarge(let limit):
      (
        LocalizedText(zh: "文件超过 \(limit) 字节的上限", en: "it is larger than the limit of \(limit) bytes"),
        LocalizedText(zh: "把文件拆成几个较小的文件", en: "Split it into several smaller files")
      )
    case .other(let words):
      (
        LocalizedText(words), LocalizedText(zh: "检查文件和所在的磁盘", en: "Check the file and the disk it is on")
      )
    }
  }

  static func leavesPack(_ path: String, directory: String, place: Place?) -> Diagnostic {
    Diagnostic(
      .leavesPack, place: place,
      message: LocalizedText(
        zh: "\(path) 通到规则包 \(directory) 之外", en: "\(path) leads out of the pack \(directory)"),
      help: LocalizedText(
        zh: "把文件本身放进规则包，不用指向外面的符号链接、.. 或绝对路径",
        en: "Put the file itself into the pack, without symbolic links to the outside, .. or absolute paths"))
  }

  static func calendarFile(_ name: Named) -> Diagnostic {
    Diagnostic(
      .fileProblem, place: name.place,
      message: LocalizedText(
        zh: "“\(shown(name.text))”不能作工作日历的文件名", en: "“\(shown(name.text))” is no name for a calendar"),
      help: LocalizedText(
        zh: "写本包目录里的一个文件，以 .yaml 结尾，例如 calendar: working-days.yaml",
        en: "Name a file of this pack that ends with .yaml, for example calendar: working-days.yaml"))
  }

  static func packName(_ name: Named, directoryName: String) -> Diagnostic {
    Diagnostic(
      .packName, place: name.place,
      message: LocalizedText(
        zh: "包名“\(shown(name.text))”与目录名“\(directoryName)”不同",
        en: "The pack is called “\(shown(name.text))”, its directory “\(directoryName)”"),
      help: LocalizedText(
        zh: "写成 pack: \(directoryName)，或给目录改名", en: "Write pack: \(directoryName), or rename the directory"))
  }

  static func duplicatePack(_ pack: Pack, first: Pack) -> Diagnostic {
    Diagnostic(
      .duplicatePack, place: nil,
      message: LocalizedText(
        zh: "有两个叫“\(pack.name)”的规则包：\(first.directory) 和 \(pack.directory)",
        en: "Two packs are called “\(pack.name)”: \(first.directory) and \(pack.directory)"),
      help: LocalizedText(
        zh: "只用前一个；移走另一个，或给它的目录和 pack 改名",
        en: "Only the first is used; remove the other or rename it, directory and pack"))
  }

  static func unknownPack(_ name: Named, packs: [String]) -> Diagnostic {
    Diagnostic(
      .unknownPack, place: name.place,
      message: LocalizedText(
        zh: "所依赖的规则包“\(shown(name.text))”没有安装",
        en: "The pack “\(shown(name.text))” that this one builds on is not installed"),
      help: Suggestion.phrase(Suggestion.nearest(to: name.text, in: packs))
        ?? LocalizedText(
          zh: "把它的目录放进 rules/，或用 --rules 指出所在的目录",
          en: "Put its directory under rules/, or name the directory that holds it with --rules"))
  }

  static func noPack(_ root: String) -> Diagnostic {
    Diagnostic(
      .noPack, severity: .warning, place: nil,
      message: LocalizedText(zh: "\(root) 里没有规则包", en: "\(root) holds no pack"),
      help: LocalizedText(
        zh: "规则包是含有 pack.yaml 的目录；写出它，或写出它的上一级目录",
        en: "A pack is a directory with a pack.yaml; name it or the directory above it"))
  }

  static func unknownMeasure(_ name: String, files: [PackFile], place: Place?) -> Diagnostic {
    let stem = FilePath.lastComponent(name)
    let sameStem = files.filter { $0.stem == stem }.map(\.qualifiedName)
    let candidates = name.utf8.contains(0x2F) ? files.map(\.qualifiedName) : files.map(\.stem)
    let nearest = sameStem.isEmpty ? Suggestion.nearest(to: name, in: candidates) : sameStem
    let known = files.prefix(10).map(\.qualifiedName)
    return Diagnostic(
      .unknownMeasure, place: place,
      message: LocalizedText(zh: "没有叫“\(shown(name))”的办法", en: "No measure is called “\(shown(name))”"),
      help: Suggestion.phrase(nearest)
        ?? LocalizedText(
          zh: known.isEmpty ? "没有安装任何办法：用 --rules 指出规则所在的目录" : "已安装的办法：\(known.joined(separator: "、"))",
          en: known.isEmpty
            ? "No measures are installed: name the directory of the rules with --rules"
            : "Installed are \(known.joined(separator: ", "))"))
  }

  static func ambiguousMeasure(_ name: String, files: [PackFile], place: Place?) -> Diagnostic {
    let names = files.map(\.qualifiedName)
    return Diagnostic(
      .ambiguousMeasure, place: place,
      message: LocalizedText(
        zh: "\(files.count) 个规则包里有叫“\(shown(name))”的办法",
        en: "\(files.count) packs have a measure called “\(shown(name))”"),
      help: LocalizedText(
        zh: "写明规则包：\(names.joined(separator: "、"))", en: "Name the pack: \(names.joined(separator: ", "))"))
  }

  static func measureID(_ id: Named, stem: String) -> Diagnostic {
    Diagnostic(
      .measureID, place: id.place,
      message: LocalizedText(
        zh: "标识“\(shown(id.text))”与文件名“\(stem).yaml”不同",
        en: "The id “\(shown(id.text))” differs from the file name “\(stem).yaml”"),
      help: LocalizedText(zh: "写成 \(stem)，或给文件改名", en: "Write \(stem), or rename the file"))
  }

  static func testWithoutMeasure(_ test: PackFile, measures: [String]) -> Diagnostic {
    Diagnostic(
      .testWithoutMeasure, place: nil,
      message: LocalizedText(
        zh: "\(test.path) 没有对应的办法 \(test.stem).yaml",
        en: "\(test.path) has no measure \(test.stem).yaml beside it"),
      help: Suggestion.phrase(Suggestion.nearest(to: test.stem, in: measures))
        ?? LocalizedText(
          zh: "测试文件与办法同名：<办法>.test.yaml", en: "A test file is named after its measure: <measure>.test.yaml"))
  }

  static func ignoredFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .ignoredFile, severity: .warning, place: nil,
      message: LocalizedText(
        zh: "\(path) 不会被读取：规则文件以 .yaml 结尾", en: "\(path) is not read: rule files end with .yaml"),
      help: LocalizedText(zh: "把文件名改为以 .yaml 结尾", en: "Rename it to end with .yaml"))
  }

  private static func shown(_ text: String) -> String { ReadingMessages.excerpt(text) }
}
