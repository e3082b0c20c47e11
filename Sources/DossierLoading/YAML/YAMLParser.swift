import CLibYAML

/// libyaml's parser.
struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var offsets: YAMLOffsets
  /// Where the text begins in its file.
  private let base: Int

  /// A parser of a text, which must outlive its use; nil when memory is short. The text begins at `base` in its file.
  init?(_ text: UnsafeBufferPointer<UInt8>, at base: Int = 0) {
    offsets = YAMLOffsets(text)
    self.base = base
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; nil at a mistake.
  mutating func next() -> YAMLEvent? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return nil }
    return YAMLEvent(
      event, start: base + offsets.offset(of: event.start_mark.index),
      end: base + offsets.offset(of: event.end_mark.index))
  }

  /// Where the parser could not go on.
  ///
  /// What it says of it, in words of its own grammar, helps nobody; `YAMLSlip` has other words.
  var stop: Int {
    mutating get { base + offsets.offset(of: parser.pointee.problem_mark.index) }
  }
}

/// An event of libyaml's parser: the start or end of something, or a scalar.
struct YAMLEvent: ~Copyable {
  private var event: yaml_event_t
  /// Where it begins in the file.
  let start: Int
  /// Right behind its end.
  let end: Int

  fileprivate init(_ event: yaml_event_t, start: Int, end: Int) {
    self.event = event
    self.start = start
    self.end = end
  }

  deinit {
    var event = event
    yaml_event_delete(&event)
  }

  var type: yaml_event_type_t { event.type }
  /// Whether a scalar has line breaks in the file that are spaces in its text: a block behind `>`, or a text without
  /// quotation marks in several lines.
  func isFolded(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard event.end_mark.line > event.start_mark.line else { return false }
    let breaks = text[start..<end].count { $0 == UInt8(ascii: "\n") }
    return switch event.data.scalar.style {
    // The end of a block is the beginning of the line behind it.
    case YAML_FOLDED_SCALAR_STYLE: breaks > 2
    case YAML_PLAIN_SCALAR_STYLE: breaks > 0
    default: false
    }
  }

  /// How many lines precede its end, as YAML 1.1 counts them.
  var linesBeforeEnd: Int { Int(event.end_mark.line) }

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
