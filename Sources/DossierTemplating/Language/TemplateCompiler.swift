package import DossierCore

/// Turns a template and its partials into programs in which every name is a number, and finds all that is wrong.
package struct TemplateCompiler {
  private let files: [String: [UInt8]]
  private let folder: String
  private let ending: String
  private let labels: TemplateLabels
  private var builder = TemplateBuilder()
  private var programs: [[TemplateOperation]] = []
  private var known: [Key: Int] = [:]
  private var slots: [String: Int] = [:]
  private var calls: [Place] = []
  private var findings: [Finding] = []
  private var told: Set<Told> = []
  /// How many bytes have been compiled, partials as often as they mean something else.
  private var size = 0
  /// Whether a limit has been met, after which nothing that is left means anything.
  private var isStopped = false
  /// The programs that are being compiled, each with how many sections of records were open where it began.
  private var begun: [Key: Int] = [:]
  private var openRecords = 0
  private let keepsLineEnds: Bool
  /// Names of sections that were closed too late, whose end has been told of before it comes.
  private var closedLate: [String] = []

  /// One use of a file: what it means depends on the names that hold there.
  private struct Key: Hashable {
    let path: String
    let scopes: [String]
    let dot: TemplatePath?
  }

  /// What is told once, although a partial is compiled for each place where its names mean something else.
  private struct Told: Hashable {
    let code: FindingCode
    let place: Place?
    let message: String
  }

  /// Compiles the file at `path` and the partials that it uses, which lie beside it and end as it does.
  ///
  /// - Parameter keepsLineEnds: Whether CR LF stays what it is; else every line end is LF.
  /// - Returns: The template, nil when something is wrong with it, and everything that is, in file order.
  package static func compile(
    _ path: String, scope: TemplateScope, labels: Labels, files: [String: [UInt8]],
    keepsLineEnds: Bool = false
  ) -> (template: Template?, findings: [Finding]) {
    var compiler = TemplateCompiler(path: path, labels: labels, files: files, keepsLineEnds: keepsLineEnds)
    guard let bytes = files[path] else {
      return (nil, [Finding(.missingTemplate, "there is no template \(quoted(path))")])
    }
    if bytes.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
      let place = Place(file: path, line: 1, column: 1)
      return (nil, [Finding(.templateSyntax, "The template is empty", at: place)])
    }
    let slot = compiler.slot(of: scope)
    _ = compiler.program(path, bytes, names: TemplateNames(scope: scope, slot: slot))
    guard compiler.findings.isEmpty else { return (nil, compiler.findings.inFileOrder) }
    let template = Template(
      file: path, constants: compiler.builder.constants, steps: compiler.builder.steps, programs: compiler.programs,
      slots: compiler.slots.count,
      calls: compiler.calls)
    return (template, [])
  }

  private init(path: String, labels: Labels, files: [String: [UInt8]], keepsLineEnds: Bool) {
    self.files = files
    self.keepsLineEnds = keepsLineEnds
    self.labels = TemplateLabels(labels)
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    folder = String(path[..<name])
    ending = path[name...].lastIndex(of: ".").map { String(path[$0...]) } ?? ""
  }

  private mutating func slot(of scope: TemplateScope) -> Int {
    let next = slots.count
    return slots[scope.name, default: next] == next ? insert(scope.name, next) : slots[scope.name] ?? next
  }

  private mutating func insert(_ name: String, _ slot: Int) -> Int {
    slots[name] = slot
    return slot
  }

  private mutating func report(_ code: FindingCode, _ message: String, at place: Place, fix: String? = nil) {
    report(Finding(code, message, at: place, fix: fix))
  }

  private mutating func report(_ finding: Finding) {
    guard !isStopped else { return }
    if told.insert(Told(code: finding.code, place: finding.place, message: finding.message)).inserted {
      findings.append(finding)
    }
  }

  /// Tells of a limit, and nothing more.
  private mutating func stop(_ message: String, at place: Place) {
    report(.limit, message, at: place)
    isStopped = true
  }
}

// MARK: - Files and sections

extension TemplateCompiler {
  /// The pieces of a file, and where each name is closed for the last time.
  private struct Tokens {
    let all: [TemplateToken]
    let lastClose: [String: Int]

    init(_ tokens: [TemplateToken]) {
      all = tokens
      let closes = tokens.enumerated().filter { $0.element.kind == .close }
      lastClose = Dictionary(closes.map { ($0.element.name, $0.offset) }) { _, last in last }
    }
  }

  private mutating func program(_ path: String, _ file: [UInt8], names: TemplateNames) -> Int {
    let key = Key(path: path, scopes: names.scopes, dot: names.dot)
    if let number = known[key] { return number }
    let number = programs.count
    known[key] = number
    begun[key] = openRecords
    defer { begun[key] = nil }
    programs.append([])
    size += file.count
    guard file.count <= Limits.templateSize, size <= Limits.templatesSize else {
      let isLarge = file.count > Limits.templateSize
      stop(
        isLarge
          ? "The template has \(file.count) bytes, and at most \(Limits.templateSize) are read"
          : "The partials stand in one another in too many ways", at: Place(file: path, line: 1, column: 1))
      return number
    }
    let bytes = keepsLineEnds ? file : TemplateText.unified(file)
    if let problem = TemplateText.problem(in: bytes, file: path) {
      report(problem)
      return number
    }
    let scanned = TemplateScanner.scan(bytes, file: path)
    for finding in scanned.findings { report(finding) }
    let outer = builder
    if number > 0 { builder = TemplateBuilder(partOf: outer) }
    var position = 0
    section(Tokens(scanned.tokens), &position, of: bytes, names: names, open: [])
    programs[number] = builder.operations
    let finished = builder
    builder = outer
    builder.resume(after: finished)
    return number
  }

  /// Compiles up to the end of the innermost open section, or of the file.
  private mutating func section(
    _ tokens: Tokens, _ position: inout Int, of bytes: [UInt8], names: TemplateNames, open: [TemplateToken]
  ) {
    while position < tokens.all.count, !isStopped {
      let token = tokens.all[position]
      if token.kind == .close {
        if let late = closedLate.firstIndex(of: token.name), open.last?.name != token.name {
          closedLate.remove(at: late)
          position += 1
          builder.touch(token)
          if open.isEmpty { continue }
          return
        }
        if open.isEmpty {
          report(.templateSection, "{{/\(token.name)}} closes nothing: no section is open", at: token.place)
        } else if closes(token, open, tokens.lastClose, position) {
          position += 1
          builder.touch(token)
          return
        } else {
          return
        }
      }
      position += 1
      switch token.kind {
      case .text: builder.text(bytes[token.range])
      case .comment, .close: builder.touch(token)
      case .value: value(token, names)
      case .partial: partial(token, bytes, names)
      case .section, .inverted:
        guard open.count < Limits.templateDepth else {
          return stop("More than \(Limits.templateDepth) sections stand in one another", at: token.place)
        }
        builder.touch(token)
        let found = resolve(token, names)
        let start = builder.hold()
        let inner = token.kind == .section ? found.map { inside($0, names) } ?? names.unknown : names
        let isRecords = found.map { inner.slot(of: $0) != nil } ?? false
        openRecords += isRecords && token.kind == .section ? 1 : 0
        section(tokens, &position, of: bytes, names: inner, open: open + [token])
        openRecords -= isRecords && token.kind == .section ? 1 : 0
        if let found {
          if token.kind == .section {
            builder.section(found.path, slot: inner.slot(of: found), from: start)
          } else {
            builder.inverted(found.path, from: start)
          }
        }
      }
    }
    if let last = open.last {
      report(
        .templateSection, "{{\(last.kind == .section ? "#" : "^")\(last.name)}} is never closed", at: last.place)
    }
  }

  /// Whether the token ends the innermost open section; if it ends one further out, the innermost was never closed.
  private mutating func closes(
    _ token: TemplateToken, _ open: [TemplateToken], _ lastClose: [String: Int], _ position: Int
  ) -> Bool {
    guard let last = open.last, last.name != token.name else { return true }
    if let outer = open.dropLast().last(where: { $0.name == token.name }) {
      // The two ends may have changed places: then this one ends the inner section, and the other one the outer.
      if lastClose[last.name, default: 0] > position {
        report(
          .templateSection,
          "{{/\(token.name)}} closes the section of line \(outer.place.line) while “\(last.name)” of line "
            + "\(last.place.line), which stands in it, is still open", at: token.place, fix: "{{/\(last.name)}}")
        closedLate.append(last.name)
        return true
      }
      report(
        .templateSection, "{{\(last.kind == .section ? "#" : "^")\(last.name)}} is never closed", at: last.place)
      return false
    }
    report(
      .templateSection,
      "{{/\(token.name)}} stands where the section “\(last.name)” of line \(last.place.line) has to be closed",
      at: token.place, fix: "{{/\(last.name)}}")
    return true
  }

  private mutating func inside(_ found: TemplateNames.Found, _ names: TemplateNames) -> TemplateNames {
    switch found.kind {
    case .record(let scope), .list(let scope):
      let scope = scope()
      return names.entering(scope, slot: slot(of: scope))
    case .text, .number: return names.entering(dot: found.path, kind: found.kind)
    case .flag: return names
    }
  }
}

// MARK: - Tags

extension TemplateCompiler {
  private mutating func resolve(_ token: TemplateToken, _ names: TemplateNames) -> TemplateNames.Found? {
    switch names.find(token.name) {
    case .found(let found): return found
    case .unknown: return nil
    case .problem(let message, let fix):
      report(.templateName, message, at: token.place, fix: fix)
      return nil
    }
  }

  private mutating func value(_ token: TemplateToken, _ names: TemplateNames) {
    builder.touch(token)
    if let label = TemplateLabels.key(of: token.name) { return self.label(label, token, names) }
    guard let found = resolve(token, names) else { return }
    guard found.kind.isShown else {
      return report(
        .templateName, "“\(token.name)” has no words of its own: use it as {{#\(token.name)}}", at: token.place)
    }
    builder.value(found.path, found.kind, isItem: found.path == names.dot)
  }

  /// Puts the words of a label where they are used; its `{name}` parts are names that hold there.
  private mutating func label(_ name: String, _ token: TemplateToken, _ names: TemplateNames) {
    guard let label = labels[name] else {
      return report(
        .templateName, "There is no label “\(name)”", at: token.place,
        fix: labels.nearest(to: name).map { "label.\($0)" })
    }
    for part in label {
      switch part {
      case .words(let words): builder.words(words)
      case .name(let part):
        guard case .found(let found) = names.find(part), found.kind.isShown else {
          if names.isKnown {
            report(
              .templateName, "The label “\(name)” speaks of {\(part)}, which is no name here", at: token.place)
          }
          continue
        }
        builder.value(found.path, found.kind, isItem: found.path == names.dot)
      }
    }
  }

  private mutating func partial(_ token: TemplateToken, _ bytes: [UInt8], _ names: TemplateNames) {
    let path = "\(folder)\(token.name)\(ending)"
    guard let partial = files[path] else {
      let others = files.keys.filter { $0.hasPrefix(folder) && $0.hasSuffix(ending) }.sorted()
        .map { String($0.dropFirst(folder.count).dropLast(ending.count)) }
      return report(
        .templatePartial, "There is no partial “\(token.name)”: \(path) is not there", at: token.place,
        fix: nearest(to: token.name, among: others).map { "{{>\($0)}}" })
    }
    if begun[Key(path: path, scopes: names.scopes, dot: names.dot)] == openRecords {
      return report(.templatePartial, "The partial “\(token.name)” stands in itself, without end", at: token.place)
    }
    guard begun.count <= Limits.partialDepth else {
      return stop("More than \(Limits.partialDepth) partials stand in one another", at: token.place)
    }
    let number = program(path, partial, names: names)
    calls.append(token.place)
    if token.isStandalone {
      let spaces = bytes[token.range].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      builder.partial(number, indentation: spaces, call: calls.count - 1)
    } else {
      builder.touch(token)
      builder.partial(number, indentation: nil, call: calls.count - 1)
    }
  }
}
