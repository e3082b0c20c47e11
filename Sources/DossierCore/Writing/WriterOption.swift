/// An option of a writer: `outputs.FORMAT.NAME` in a dossier, `--set FORMAT.NAME=VALUE` on the command line.
public struct WriterOption: Sendable, Equatable {
  /// What may be said for an option.
  public enum Form: Sendable, Equatable {
    /// `true` or `false`; `false` when nothing is said.
    case flag
    /// One of these words; the first when nothing is said.
    case choice([String])
    /// A whole number of this range.
    case number(ClosedRange<Int>)
    /// A text in a line.
    case text
    /// A file of the dossier's folder, by its path below it. The writer finds the contents in the context's `files`.
    case file
    /// One of these templates, the first when nothing is said, or a template of one's own: a file as ``file``, its path
    /// with an ending, with the partials that it uses beside it.
    case template([String])
  }

  /// Its name: `chapters`.
  public let name: String
  /// What may be said for it.
  public let form: Form
  /// What it is for, in a line.
  public let summary: String

  /// An option.
  public init(_ name: String, _ form: Form, _ summary: String) {
    self.name = name
    self.form = form
    self.summary = summary
  }

  /// What may be said, in words that go on after “takes”.
  var expectation: String {
    switch form {
    case .flag: "true or false"
    case .choice(let words): words.map(quoted).joined(separator: " or ")
    case .number(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .text: "a text in one line"
    case .file: "a path below the dossier's folder"
    case .template(let names): "\(names.map(quoted).joined(separator: ", ")) or a file of the dossier's folder"
    }
  }

  /// Whether the text may be said for it.
  func accepts(_ text: String) -> Bool {
    switch form {
    case .flag: text == "true" || text == "false"
    case .choice(let words): words.contains(text)
    case .number(let range): Int(text).map { "\($0)" == text && range.contains($0) } ?? false
    case .text: !text.hasNothingToSee && !text.contains(where: \.isNewline)
    case .file: TextForm.isInside(text)
    case .template(let names): names.contains(text) || text.contains(".") && TextForm.isInside(text)
    }
  }

  /// The word that is probably meant.
  func fix(for text: String) -> String? {
    switch form {
    case .choice(let words), .template(let words): nearest(to: text, among: words)
    case .flag, .number, .text, .file: nil
    }
  }
}

extension WriterOption.Form {
  /// What stands for the value where options are listed: `claims|sections`, `20…200`, `FILE`.
  public var placeholder: String {
    switch self {
    case .flag: "true|false"
    case .choice(let words): words.joined(separator: "|")
    case .number(let range): "\(range.lowerBound)…\(range.upperBound)"
    case .text: "TEXT"
    case .file: "FILE"
    case .template(let names): (names + ["FILE"]).joined(separator: "|")
    }
  }
}
