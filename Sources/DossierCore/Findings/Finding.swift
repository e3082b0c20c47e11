/// A problem in the data: what is wrong, where, and what would be right.
///
/// A problem is a value, never an exception: loading and checking go on, and all findings of a dossier are reported at
/// once (format.md, section 8).
public struct Finding: Sendable, Equatable {
  /// What kind of problem it is.
  public let code: FindingCode
  /// How bad it is here.
  public var severity: Severity
  /// What is wrong and what would be right, in one or two sentences.
  public let message: String
  /// Where it is; nil for a dossier that was never text.
  public private(set) var place: Place?
  /// Which value it is about.
  public private(set) var path: FieldPath
  /// The text to write instead, where one answer suggests itself.
  public let fix: String?
  /// The line that it is about; nil where there is no text.
  public var excerpt: Excerpt?
  /// Whether items are missing because of it, so that it is told before all others and what would follow from it is not.
  public private(set) var losesItems = false

  /// A finding, as severe as its code says.
  public init(
    _ code: FindingCode, _ message: String, at place: Place? = nil, path: FieldPath = FieldPath(), fix: String? = nil
  ) {
    self.code = code
    self.severity = code.severity
    self.message = Self.bounded(message)
    self.place = place
    self.path = path
    self.fix = fix
  }

  /// The same, as the reason why items of the collection at `path` are missing.
  package func losingItems(of path: FieldPath) -> Finding {
    var finding = Finding(code, message, at: place, path: path, fix: fix)
    finding.severity = severity
    finding.losesItems = true
    return finding
  }
}

extension Finding {
  /// The same, about the value at `path`, where it is not about one already.
  public func about(_ path: FieldPath) -> Finding {
    guard self.path.steps.isEmpty else { return self }
    var finding = self
    finding.path = path
    return finding
  }

  /// The same at the place of its value, where it has no place of its own.
  package func placed(by places: (any SourceMap)?) -> Finding {
    guard place == nil, !path.steps.isEmpty else { return self }
    var finding = self
    finding.place = places?.place(of: path)
    return finding
  }

  /// As much of a message as anybody reads: what is quoted in it may be as long as the file that it comes from.
  private static func bounded(_ message: String) -> String {
    guard message.utf8.count > Limits.message else { return message }
    return String(message.unicodeScalars.prefix(Limits.message / 4)) + "…"
  }
}

/// A finding is thrown where there is nothing to go on with.
extension Finding: Error {}

extension [Finding] {
  /// Whether one of them is an error, so that nothing may be written.
  public var containsErrors: Bool { contains { $0.severity == .error } }

  /// As many as are told, and as the last one how many there are beyond; it is as bad as the worst of those.
  public var withinLimit: [Finding] {
    guard count > Limits.findings else { return self }
    let rest = self[Limits.findings...]
    var last = Finding(
      .limit,
      "\(rest.count) findings more than the \(Limits.findings) that are told: the others are told once these are fixed",
      at: rest.first?.place)
    last.severity = rest.map(\.severity).max() ?? .error
    return self[..<Limits.findings] + [last]
  }

  /// Those first for which items are missing, then in file order, equal places in the order they were found; those without
  /// a place last.
  public var inFileOrder: [Finding] {
    enumerated().sorted { one, other in
      if one.element.losesItems != other.element.losesItems { return one.element.losesItems }
      return switch (one.element.place, other.element.place) {
      case (let place?, let otherPlace?) where place != otherPlace: place < otherPlace
      case (.some, .none): true
      case (.none, .some): false
      default: one.offset < other.offset
      }
    }.map(\.element)
  }
}
