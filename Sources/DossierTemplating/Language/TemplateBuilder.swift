/// Collects the steps of one program, and marks where the lines of the template hang.
///
/// A line hangs from the end of its leading spaces and of the `> ` of a quotation, or from the end of the mark of a list
/// item behind them: `- `, `* `, `1. `, or a number from the data in the same form: `{{number}}. `, `[{{number}}] `.
struct TemplateBuilder {
  /// The text that stands for itself.
  private(set) var constants: [UInt8] = []
  /// The places of names after dots.
  private(set) var steps: [Int] = []
  /// The steps.
  private(set) var operations: [TemplateOperation] = []
  private var line = Line.start
  /// The steps before this one are closed off: text that follows must not join theirs.
  private var sealed = 0
  private let isPartial: Bool

  /// How far into a line of the template the last step is.
  private enum Line {
    case start
    /// Behind spaces or an opening bracket, where a number may follow.
    case margin
    /// Behind a number that may be the mark of a list item.
    case number
    case inside
  }

  init() { isPartial = false }

  /// A builder for a partial of the template that `outer` is at.
  init(partOf outer: TemplateBuilder) {
    constants = outer.constants
    steps = outer.steps
    isPartial = true
  }

  /// Goes on after a partial, which has added to what programs share.
  mutating func resume(after partial: TemplateBuilder) {
    constants = partial.constants
    steps = partial.steps
  }

  /// Adds text of the template.
  mutating func text(_ text: ArraySlice<UInt8>) {
    var rest = text
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      let piece = rest[..<end]
      rest = rest[end...]
      if piece.first != UInt8(ascii: "\n"), piece.first != UInt8(ascii: "\r") { begin() }
      add(piece)
      if piece.last == UInt8(ascii: "\n") { line = .start }
    }
  }

  /// Adds words of a label.
  mutating func words(_ words: String) {
    begin()
    line = .inside
    put(Array(words.utf8)[...])
  }

  /// Adds a value; `isItem` says that the innermost section has asked for the same.
  mutating func value(_ path: TemplatePath, _ kind: TemplateKind, isItem: Bool) {
    begin()
    if case .number = kind, line != .inside { line = .number } else { line = .inside }
    operations.append(isItem ? .item : .value(reach(path)))
  }

  /// Adds a partial; one that has its line to itself indents the partial's lines.
  mutating func partial(_ program: Int, indentation: ArraySlice<UInt8>?, call: Int) {
    let range = indentation.map { bytes in
      constants += bytes
      return constants.count - bytes.count..<constants.count
    }
    operations.append(.partial(program, indentation: range, call: call))
    if indentation == nil { line = .inside }
  }

  /// Notes that a tag stands here: a tag inside a line makes that line begin.
  mutating func touch(_ token: TemplateToken) {
    if !token.isStandalone { begin() }
  }

  /// Keeps room for a step that is known only once its section is closed.
  mutating func hold() -> Int {
    operations.append(.hang)
    return operations.count - 1
  }

  /// Makes a section of all that came since the place that was held.
  mutating func section(_ path: TemplatePath, slot: Int?, from start: Int) {
    operations[start] = .section(reach(path), slot: slot, count: operations.count - start - 1)
    sealed = operations.count
  }

  /// Makes an inverted section of all that came since the place that was held.
  mutating func inverted(_ path: TemplatePath, from start: Int) {
    operations[start] = .inverted(reach(path), count: operations.count - start - 1)
    sealed = operations.count
  }

  private mutating func reach(_ path: TemplatePath) -> TemplateReach {
    steps += path.rest
    return TemplateReach(slot: path.slot, field: path.field, rest: steps.count - path.rest.count..<steps.count)
  }

  private mutating func begin() {
    guard line == .start else { return }
    line = .margin
    if isPartial { operations.append(.indentation) }
  }

  /// Adds a piece of text that lies within one line.
  private mutating func add(_ piece: ArraySlice<UInt8>) {
    switch line {
    case .margin:
      let mark = Self.mark(in: piece)
      put(piece[..<mark])
      let rest = piece[mark...]
      if mark > piece.startIndex { operations.append(.hang) }
      if rest.isEmpty { return }
      put(rest)
      if rest.elementsEqual("[".utf8) || rest.elementsEqual("(".utf8) { return }
      line = .inside
    case .number where [". ", ") ", "] "].contains { piece.starts(with: $0.utf8) }:
      put(piece.prefix(2))
      operations.append(.hang)
      put(piece.dropFirst(2))
      line = .inside
    case .number, .inside, .start:
      put(piece)
      if line == .number { line = .inside }
    }
  }

  private mutating func put(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = constants.count
    constants += bytes
    if operations.count > sealed, case .literal(let last)? = operations.last, last.upperBound == start {
      operations[operations.count - 1] = .literal(last.lowerBound..<constants.count)
    } else {
      operations.append(.literal(start..<constants.count))
    }
  }

  /// The end of leading spaces, of the marks of quotations and of the mark of a list item behind them.
  private static func mark(in piece: ArraySlice<UInt8>) -> Int {
    var rest = piece.drop { $0 == UInt8(ascii: " ") }
    while rest.starts(with: "> ".utf8) { rest = rest.dropFirst(2) }
    for bullet in ["- ", "* ", "• ", "– "] where rest.starts(with: bullet.utf8) {
      return rest.startIndex + bullet.utf8.count
    }
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if !digits.isEmpty, [". ", ") "].contains(where: { rest[digits.endIndex...].starts(with: $0.utf8) }) {
      return digits.endIndex + 2
    }
    return rest.startIndex
  }
}
