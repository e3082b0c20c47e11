import CLibYAML

/// libyaml's parser.
struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// Where lines begin that it counts and editors do not.
  private var lines: YAMLLineStarts?

  /// A parser; nil when memory is short.
  init?() {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Begins to read the text, which must outlive the parser's use.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    lines = YAMLLineStarts(text)
  }

  /// The next event; nil at a mistake.
  mutating func next() -> YAMLEvent? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return nil }
    lines?.move(&event.start_mark)
    lines?.move(&event.end_mark)
    return YAMLEvent(event)
  }

  /// Where the parser could not go on, from 1.
  ///
  /// What it says of it, in words of its own grammar, helps nobody; `YAMLSlip` has other words.
  var stop: (line: Int, column: Int) {
    var mark = parser.pointee.problem_mark
    lines?.move(&mark)
    return (Int(mark.line) + 1, Int(mark.column) + 1)
  }
}

/// An event of libyaml's parser: the start or end of something, or a scalar.
struct YAMLEvent: ~Copyable {
  private var event: yaml_event_t

  fileprivate init(_ event: yaml_event_t) { self.event = event }

  deinit {
    var event = event
    yaml_event_delete(&event)
  }

  var type: yaml_event_type_t { event.type }
  /// From 1.
  var line: Int { Int(event.start_mark.line) + 1 }
  /// From 1, in code points.
  var column: Int { Int(event.start_mark.column) + 1 }

  /// The line of the end, from 1.
  var endLine: Int { Int(event.end_mark.line) + 1 }
  /// The column right behind the end, from 1, in code points.
  var endColumn: Int { Int(event.end_mark.column) + 1 }

  /// Whether a scalar has line breaks in the file that are spaces in its text: a block behind `>`, or a text without
  /// quotation marks in several lines.
  var isFolded: Bool {
    switch event.data.scalar.style {
    // The end of a block is the beginning of the line behind it.
    case YAML_FOLDED_SCALAR_STYLE: endLine - line > 2
    case YAML_PLAIN_SCALAR_STYLE: endLine > line
    default: false
    }
  }

  var isMapping: Bool { event.type == YAML_MAPPING_START_EVENT }
  var opens: Bool { isMapping || event.type == YAML_SEQUENCE_START_EVENT }
  var closes: Bool { event.type == YAML_MAPPING_END_EVENT || event.type == YAML_SEQUENCE_END_EVENT }

  /// Whether a scalar stands without quotation marks and without a tag that makes it a text.
  var isPlain: Bool { event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE && event.data.scalar.tag == nil }

  var hasAnchor: Bool {
    switch event.type {
    case YAML_SCALAR_EVENT: event.data.scalar.anchor != nil
    case YAML_SEQUENCE_START_EVENT: event.data.sequence_start.anchor != nil
    case YAML_MAPPING_START_EVENT: event.data.mapping_start.anchor != nil
    default: false
    }
  }

  /// A tag other than those that say what the value is anyway.
  var foreignTag: String? {
    let (tag, own): (UnsafeMutablePointer<yaml_char_t>?, String) =
      switch event.type {
      case YAML_SCALAR_EVENT: (event.data.scalar.tag, "str")
      case YAML_SEQUENCE_START_EVENT: (event.data.sequence_start.tag, "seq")
      case YAML_MAPPING_START_EVENT: (event.data.mapping_start.tag, "map")
      default: (nil, "")
      }
    guard let tag else { return nil }
    let text = String(cString: tag)
    return text == "!" || text == "tag:yaml.org,2002:\(own)" ? nil : text
  }

  /// The text that will have been meant by an alias, or by an anchor or a tag before words without quotation marks, in
  /// quotation marks; nil for another value.
  var writtenText: String? {
    if type == YAML_ALIAS_EVENT { return YAMLSlip.quotation(Self.scalars("*", event.data.alias.anchor)) }
    guard type == YAML_SCALAR_EVENT, event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE else { return nil }
    let sign =
      event.data.scalar.anchor.map { Self.scalars("&", $0) } ?? event.data.scalar.tag.map { Self.scalars("", $0) } ?? []
    guard sign.first == "&" || sign.first == "!" else { return nil }
    let words = withText { String(decoding: $0, as: UTF8.self) }
    return YAMLSlip.quotation(sign + (words.isEmpty ? "" : " \(words)").unicodeScalars)
  }

  private static func scalars(_ sign: String, _ name: UnsafeMutablePointer<yaml_char_t>?) -> [Unicode.Scalar] {
    Array((sign + (name.map { String(cString: $0) } ?? "")).unicodeScalars)
  }

  /// Hands over the text of a scalar, escapes resolved; of a block without the line breaks at its end, which YAML leaves
  /// there and nobody means.
  func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let text = UnsafeBufferPointer<UInt8>(start: event.data.scalar.value, count: event.data.scalar.length)
    let style = event.data.scalar.style
    guard style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE else { return body(text) }
    let end = text.lastIndex { $0 != UInt8(ascii: "\n") }.map { $0 + 1 } ?? 0
    return body(UnsafeBufferPointer(rebasing: text[..<end]))
  }
}
