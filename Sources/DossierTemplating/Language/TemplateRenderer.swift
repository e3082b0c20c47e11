package import DossierCore

/// Runs the programs of a template.
package struct TemplateRenderer {
  private let template: Template
  private let constants: UnsafeBufferPointer<UInt8>
  private var records: [any TemplateRecord]
  private var item = TemplateValue.nothing
  private var indentation: [UInt8] = []
  private var depth = 0
  private var steps: Int

  /// Renders a record.
  ///
  /// - Parameter steps: How often sections may be gone through.
  package static func render(
    _ template: Template, _ record: any TemplateRecord, into page: inout Page, steps: Int = Limits.templateSteps
  ) throws(TemplateProblem) {
    try template.constants.withUnsafeBufferPointer { constants throws(TemplateProblem) in
      var renderer = TemplateRenderer(template: template, constants: constants, record: record, steps: steps)
      let program = template.programs[0]
      try renderer.run(program, 0..<program.count, into: &page)
    }
  }

  private init(template: Template, constants: UnsafeBufferPointer<UInt8>, record: any TemplateRecord, steps: Int) {
    self.template = template
    self.constants = constants
    self.steps = steps
    records = Array(repeating: record, count: template.slots)
  }

  private mutating func run(
    _ program: [TemplateOperation], _ range: Range<Int>, into page: inout Page
  ) throws(TemplateProblem) {
    // Sections that stand in one another multiply.
    steps -= 1
    guard steps >= 0, page.size + page.line.count <= Limits.pageSize else {
      throw TemplateProblem(
        finding: Finding(
          .limit, "The template makes too much of the dossier: its sections stand in one another and multiply",
          at: Place(file: template.file, line: 1, column: 1)))
    }
    var position = range.lowerBound
    while position < range.upperBound {
      let operation = program[position]
      position += 1
      switch operation {
      case .literal(let bytes): page.append(literal: UnsafeBufferPointer(rebasing: constants[bytes]))
      case .indentation:
        guard !indentation.isEmpty else { continue }
        indentation.withUnsafeBufferPointer { page.append(literal: $0) }
        page.hang()
      case .hang: page.hang()
      case .value(let path): show(value(at: path), on: &page)
      case .item: show(item, on: &page)
      case .section(let path, let slot, let count):
        try section(value(at: path), slot, program, position..<position + count, into: &page)
        position += count
      case .inverted(let path, let count):
        if !Self.holds(value(at: path)) { try run(program, position..<position + count, into: &page) }
        position += count
      case .partial(let number, let bytes, let call): try partial(number, bytes, call, into: &page)
      }
    }
  }

  private mutating func section(
    _ value: TemplateValue, _ slot: Int?, _ program: [TemplateOperation], _ body: Range<Int>, into page: inout Page
  ) throws(TemplateProblem) {
    switch value {
    case .list(let list):
      guard let slot, list.count > 0 else { return }
      let outer = records[slot]
      for position in 0..<list.count {
        records[slot] = list[position]
        try run(program, body, into: &page)
      }
      records[slot] = outer
    case .record(let record):
      guard let slot else { return }
      let outer = records[slot]
      records[slot] = record
      try run(program, body, into: &page)
      records[slot] = outer
    case .nothing, .yes, .text, .written:
      guard Self.holds(value) else { return }
      let outer = item
      item = value
      try run(program, body, into: &page)
      item = outer
    }
  }

  private mutating func partial(
    _ number: Int, _ bytes: Range<Int>?, _ call: Int, into page: inout Page
  ) throws(TemplateProblem) {
    guard depth < Limits.partialDepth else {
      throw TemplateProblem(
        finding: Finding(
          .templatePartial, "The partial stands in itself more than \(Limits.partialDepth) times",
          at: template.calls[call]))
    }
    let outer = indentation
    indentation = bytes.map { outer + constants[$0] } ?? []
    depth += 1
    let program = template.programs[number]
    try run(program, 0..<program.count, into: &page)
    depth -= 1
    indentation = outer
  }

  private func value(at path: TemplateReach) -> TemplateValue {
    var value = records[path.slot].value(path.field)
    for step in path.rest {
      guard case .record(let record) = value else { return .nothing }
      value = record.value(template.steps[step])
    }
    return value
  }

  private func show(_ value: TemplateValue, on page: inout Page) {
    switch value {
    case .text(let text): page.append(Isolation.isolated(text, in: page.direction))
    case .written(let write): write(&page)
    case .nothing, .yes, .record, .list: break
    }
  }

  @inline(__always)
  private static func holds(_ value: TemplateValue) -> Bool {
    switch value {
    case .nothing: false
    case .yes, .record, .written: true
    case .text(let text): !text.isEmpty
    case .list(let list): list.count > 0
    }
  }
}

/// What keeps a template from being rendered to its end.
package struct TemplateProblem: Error {
  /// What is wrong, and where.
  package let finding: Finding
}
