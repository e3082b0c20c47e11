import CLibYAML
import DossierCore

/// Reads YAML (1.2 core schema, mappings, sequences and scalars) into a node tree.
///
/// Aliases, anchors, tags other than `!!str`, complex keys and further documents are findings: nothing that the format
/// needs, and each a way to make a small file large or a text something else.
struct YAMLReader {
  private var builder: NodeTreeBuilder
  private let text: UnsafeBufferPointer<UInt8>
  private var findings: [Finding] = []
  /// Whether there is nothing that the format does not need, and no line end but those that all count: then a mapping is the
  /// same without what stands around it.
  private var isOrdinary = false
  /// For each open collection whether the next value of a mapping is a key.
  private var expectsKey: [Bool] = []
  /// While a key that is no scalar is passed over, and its value with it: how deep inside, and how many of the two are left.
  private var skipped = (depth: 0, values: 0)

  /// The tree of the text, nil with findings when there is none.
  static func read(_ bytes: [UInt8], file: String, findings: inout [Finding]) -> NodeTree? {
    bytes.withUnsafeBufferPointer { text in
      let placed = PlacedText(file: file, bytes: bytes)
      if let line = YAMLDirectives.tooMany(in: text) {
        findings.append(
          Finding(
            .limit, "more than \(Limits.directives) lines that begin with `%`, of which a dossier needs none",
            at: placed.place(at: line)))
        return nil
      }
      guard let parser = YAMLParser(text) else { return nil }
      var reader = YAMLReader(builder: NodeTreeBuilder(placed), text: text)
      let isWhole = reader.run(parser)
      findings += reader.findings
      return isWhole ? reader.builder.tree(readableAgainAs: reader.isOrdinary ? .yaml : nil) : nil
    }
  }

  /// The tree of a mapping of plain YAML that was read already, and begins where the range does.
  static func mapping(in range: Range<Int>, of text: PlacedText) -> NodeTree? {
    // The first key of a block has to stand right below the others. Within braces no column counts, and lines have no end.
    let isBlock = text.bytes[range].first != UInt8(ascii: "{")
    let indentation = isBlock ? text.place(at: range.lowerBound).column - 1 : 0
    let lines = [UInt8](repeating: UInt8(ascii: " "), count: indentation) + text.bytes[range]
    return lines.withUnsafeBufferPointer { lines in
      guard var parser = YAMLParser(lines, at: range.lowerBound - indentation) else { return nil }
      return text.bytes.withUnsafeBufferPointer { bytes in
        var reader = YAMLReader(builder: NodeTreeBuilder(text, in: range), text: bytes)
        repeat {
          guard let event = parser.next(), reader.handle(event) else { return nil }
        } while reader.builder.count == 0 || reader.builder.depth > 0
        return reader.builder.tree
      }
    }
  }

  private init(builder: NodeTreeBuilder, text: UnsafeBufferPointer<UInt8>) {
    self.builder = builder
    self.text = text
  }

  private mutating func run(_ parser: consuming YAMLParser) -> Bool {
    var documents = 0
    while true {
      guard let event = parser.next() else {
        findings.append(syntaxFinding(stop: place(at: parser.stop)))
        return false
      }
      let type = event.type
      if type == YAML_STREAM_END_EVENT {
        // libyaml ends the last line where nothing else does.
        let end = place(at: event.end)
        isOrdinary = findings.isEmpty && event.linesBeforeEnd == (end.column == 1 ? end.line - 1 : end.line)
        return documents <= 1
      }
      if type == YAML_DOCUMENT_START_EVENT {
        documents += 1
        if documents > 1 {
          report(.manyDocuments, "a dossier is one YAML document: remove what begins here", event)
          return false
        }
      }
      if passOver(event) {
        guard skipped.depth < Limits.depth else { return isTooDeep(event) }
        continue
      }
      guard handle(event) else { return false }
    }
  }

  /// Whether the event belongs to a key that is no scalar, or to its value.
  private mutating func passOver(_ event: borrowing YAMLEvent) -> Bool {
    guard skipped.values > 0 else { return false }
    skipped.depth += event.opens ? 1 : event.closes ? -1 : 0
    if skipped.depth == 0 { skipped.values -= 1 }
    return true
  }

  /// Tells that there is too much in one another; false, since nothing more can be read.
  private mutating func isTooDeep(_ event: borrowing YAMLEvent) -> Bool {
    report(.limit, "more than \(Limits.depth) mappings and sequences in one another", event)
    return false
  }

  /// Takes one event; false when nothing more can be read.
  private mutating func handle(_ event: borrowing YAMLEvent) -> Bool {
    guard builder.count < Limits.nodes else {
      report(.limit, "more than \(Limits.nodes) values in one file", event)
      return false
    }
    if event.type == YAML_ALIAS_EVENT {
      report(
        .alias,
        "what begins with `*` stands for another value to YAML: write that value itself, or, if it is a text, "
          + YAMLSlip.advice, event, fix: event.writtenText)
      // A placeholder keeps keys and values in step.
      builder.add(.null, at: event.start, length: 0)
      valueDone()
      return true
    }
    if event.hasAnchor {
      report(
        .alias,
        "a word that begins with `&` names a value to YAML, and dossiers have no such names: remove it, or, if the text "
          + "begins with it, \(YAMLSlip.advice)", event, fix: event.writtenText)
    }
    if let tag = event.foreignTag {
      report(
        .tag,
        "a word that begins with `!` is a tag to YAML, and \(quoted(tag)) has no meaning in a dossier: remove it, or, if the "
          + "text begins with it, \(YAMLSlip.advice)", event, fix: event.writtenText)
    }
    if event.opens {
      if expectsKey.last == true {
        report(.complexKey, "a key must be a text: this one is a \(event.isMapping ? "mapping" : "sequence")", event)
        skipped = (depth: 1, values: 2)
        return true
      }
      guard builder.depth < Limits.depth else { return isTooDeep(event) }
      builder.begin(event.isMapping ? .mapping : .sequence, at: event.start)
      expectsKey.append(event.isMapping)
    } else if event.closes {
      builder.end()
      expectsKey.removeLast()
      valueDone()
    } else if event.type == YAML_SCALAR_EVENT {
      let isKey = expectsKey.last == true
      event.withText { text in
        let kind: NodeTree.Kind = event.isPlain ? (isKey || !Self.isNull(text) ? .plain : .null) : .string
        // What stands in the file as it is has been looked through.
        guard !builder.add(kind, at: event.start, text: text) else { return }
        for problem in ForbiddenCharacter.find(in: text).prefix(1) {
          report(
            .forbiddenCharacter,
            "\(hexadecimal(problem.character ?? 0, prefix: "U+", digits: 4)) cannot stand in a text: remove it", event)
        }
      }
      if !isKey { note(event) }
      valueDone()
    }
    return true
  }

  /// Notes what YAML does to the text of the scalar that was read last, for the field whose text it turns out to be.
  private mutating func note(_ event: borrowing YAMLEvent) {
    let node = builder.count - 1
    if event.isFolded(in: text) { builder.note(.folded, node) }
    guard event.isPlain, let comment = YAMLComment(behind: event.end, in: text) else { return }
    builder.note(.comment(comment), node)
  }

  /// After a value inside a mapping comes a key, after a key its value.
  private mutating func valueDone() {
    guard let last = expectsKey.indices.last, builder.isMapping(level: last) else { return }
    expectsKey[last].toggle()
  }

  private static func isNull(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.isEmpty || text.elementsEqual("~".utf8) || text.elementsEqual("null".utf8)
  }

  private mutating func report(
    _ code: FindingCode, _ message: String, _ event: borrowing YAMLEvent, fix: String? = nil
  ) {
    guard findings.count < Limits.findings else { return }
    findings.append(Finding(code, message, at: place(at: event.start), fix: fix))
  }

  private func syntaxFinding(stop: Place) -> Finding {
    let slip = YAMLSlip.find(in: builder.tree.bytes, stop: (stop.line, stop.column))
    return Finding(
      .yamlSyntax, slip.message, at: Place(file: stop.file, line: slip.line, column: slip.column), fix: slip.fix)
  }

  private func place(at offset: Int) -> Place { builder.tree.files[0].place(at: offset) }
}
