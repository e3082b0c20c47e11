/// The way from a record in hand to a value: a record's place among those in hand, then the places of names.
struct TemplatePath: Hashable, Sendable {
  /// Which of the records in hand.
  let slot: Int
  /// The place of the name in that record's scope.
  let field: Int
  /// Further names after dots.
  var rest: [Int] = []
}

/// A path in a compiled template; it holds no memory of its own, so that steps are copied at no cost.
struct TemplateReach: Sendable {
  /// Which of the records in hand.
  let slot: Int
  /// The place of the name in that record's scope.
  let field: Int
  /// Where the further names stand among those of the template.
  let rest: Range<Int>
}

/// One step of a compiled template.
enum TemplateOperation: Sendable {
  /// Puts bytes of the template.
  case literal(Range<Int>)
  /// Begins a line of a partial: puts the indentation that the partial's tag has.
  case indentation
  /// The rest of this line hangs from here.
  case hang
  /// Puts a value.
  case value(TemplateReach)
  /// Puts the value that the innermost section has asked for, `{{#place}}in {{place}}{{/place}}`, without finding it again.
  case item
  /// Runs the next `count` steps for each record or once if the value is there; a record goes into `slot`.
  case section(TemplateReach, slot: Int?, count: Int)
  /// Runs the next `count` steps if the value is not there.
  case inverted(TemplateReach, count: Int)
  /// Runs another program, with an indentation of its own; nil keeps to the line.
  case partial(Int, indentation: Range<Int>?, call: Int)
}
