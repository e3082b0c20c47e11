import DossierCore

/// Fills records from the nodes of a tree and tells what does not fit.
///
/// A value that does not fit leaves its field blank, and an item that does not fit leaves a blank record, so that all
/// other values keep their places and reading goes on to the end.
struct NodeReader: FieldVisitor {
  private(set) var tree: NodeTree
  let files: DossierFiles
  /// The collections that stand in files of their own, by their keys.
  private(set) var collections: [String: NodeTree] = [:]
  /// The folders that tables lie in, by their paths.
  var tableFolders: [String: TableFolder] = [:]
  /// Required fields of the collection at hand that its tables have no column for.
  var absentColumns: Set<String> = []
  /// Whether the file of a collection could not be read.
  private(set) var hasLostCollection = false
  /// Those files, for showing lines of them.
  var texts: [(file: String, bytes: [UInt8])] = []
  var findings: [Finding] = []
  /// The keys of the mapping at hand.
  private var keys: MappingKeys
  /// The names of the mapping's fields so far, for suggestions, behind those of the mappings around it.
  private var names: [StaticString] = []
  /// Where those of the mapping begin.
  private var firstName = 0
  private var steps: [Step] = []
  /// Keys of the whole document that are no fields and are passed over.
  private var ignored: [StaticString] = []

  init(tree: NodeTree, mapping: Int, files: DossierFiles) {
    self.tree = tree
    self.files = files
    keys = MappingKeys(of: mapping, in: tree)
  }

  /// A step down to the mapping at hand; made into one of a path where something is told.
  private enum Step {
    case field(StaticString)
    case item(Int)
  }

  /// The way to the mapping at hand.
  var path: FieldPath {
    FieldPath(
      steps.map { step in
        switch step {
        case .field(let name): .key("\(name)")
        case .item(let position): .item(position)
        }
      })
  }

  // MARK: Fields

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    guard let node = present(field, isText: Value.self == String.self), let read: Value = scalar(node, field) else {
      return
    }
    value = read
  }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    guard let node = present(field, mayBeBlank: Value.mayBeBlank, isText: Value.self == String.self) else { return }
    value = scalar(node, field)
  }

  mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {
    guard let list = list(field) else { return }
    steps.append(.field(field.name))
    forEachItem(of: list) { reader, node in
      if let value: Value = reader.scalar(node, field, inList: true) { values.append(value) }
    }
    steps.removeLast()
  }

  mutating func prose(_ field: Field, _ prose: inout Prose) {
    var read: Prose?
    self.prose(field, &read)
    prose = read ?? .empty
  }

  mutating func prose(_ field: Field, _ prose: inout Prose?) {
    guard let node = present(field, isText: true), let text: String = scalar(node, field) else { return }
    let parsed = Prose.parse(text)
    prose = parsed.prose
    for problem in parsed.problems {
      let isPlaced = findings.count < Limits.placedFindings
      report(
        Finding(
          problem.code, "`\(field.name)` \(problem.message)",
          at: isPlaced ? tree.place(of: [problem.words], occurrence: 0, in: node) : tree.place(node),
          path: path.key("\(field.name)")))
    }
  }

  mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {
    guard let node = present(field) else { return }
    guard tree.nodes[node].kind == .mapping else {
      report(
        .wrongType, "`\(field.name)` is \(description(node)), where a mapping of keys is expected", at: node, field)
      return
    }
    steps.append(.field(field.name))
    var read = Value.blank
    fill(&read, from: node)
    record = read
    steps.removeLast()
  }

  mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
    fill(&records, field) { _, _ in nil }
  }

  mutating func citations(_ field: Field, _ citations: inout [Citation]) {
    fill(&citations, field) { tree, node in
      switch tree.nodes[node].kind {
      case .plain where tree.nodes[node].length > 0, .string where tree.nodes[node].length > 0:
        Citation(source: EntityID(tree.text(node)))
      default: nil
      }
    }
  }

  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {
    guard let node = keys.value(of: field.name, in: tree), isScalar(node) else {
      let told = findings.count
      fill(&entities, field) { _, _ in nil }
      if let node = keys.value(of: field.name, in: tree), tree.nodes[node].kind == .mapping {
        markLoss(of: field, since: told)
      }
      return
    }
    names.append(field.name)
    _ = keys.take(field.name, in: tree)
    let told = findings.count
    let read = collection(Value.self, field, node)
    guard let other = read.tree else {
      hasLostCollection = true
      markLoss(of: field, since: told)
      return
    }
    if read.hasLostRows {
      hasLostCollection = true
      markLoss(of: field, since: told) { $0.code == .wrongType }
    }
    defer { absentColumns = [] }
    let outer = tree
    (tree, collections["\(field.name)"]) = (other, other)
    fill(&entities, from: 0, field) { _, _ in nil }
    tree = outer
  }

  /// Makes what was told of a collection's file the reason why items are missing.
  private mutating func markLoss(
    of field: Field, since told: Int, where isReason: (Finding) -> Bool = { $0.code != .danglingReference }
  ) {
    let path = FieldPath([.key("\(field.name)")])
    for place in findings.indices.dropFirst(told) where isReason(findings[place]) {
      findings[place] = findings[place].losingItems(of: path)
    }
  }

  mutating func options(_ field: Field, _ options: inout OptionTree) {
    guard let node = present(field) else { return }
    guard tree.nodes[node].kind == .mapping else {
      report(
        .wrongType, "`\(field.name)` is \(description(node)), where a mapping of keys is expected", at: node, field)
      return
    }
    options = OptionTree(node, in: tree)
  }

  /// Passes over a key of the mapping that is no field.
  mutating func ignore(_ name: StaticString) { ignored.append(name) }

  /// Tells of the keys of the mapping that no field has taken. To be called after the last field.
  mutating func finish() {
    guard keys.untaken > 0 else { return }
    let names = names[firstName...]
    var next = keys.mapping + 1
    while next < tree.end(of: keys.mapping), findings.count <= Limits.findings {
      let key = next
      next = tree.end(of: key + 1)
      guard !names.contains(where: { tree.isKey(key, $0) }) else { continue }
      if steps.isEmpty, ignored.contains(where: { tree.isKey(key, $0) }) { continue }
      let text = tree.text(key)
      // Suggestions cost a look at every field, so only the first keys get one; what comes after fifty is no slip.
      let isFew = findings.count < 50
      let lacksSpace = Self.lacksSpace(text)
      let fix =
        lacksSpace
        ? "- \(text.dropFirst())"
        : text == "<<" || !isFew ? nil : nearest(to: text, among: names.map { "\($0)" })
      let hint =
        lacksSpace
        ? ": a space is missing behind the dash"
        : text == "<<"
          ? ": YAML merge keys are not part of the format"
          : fix == nil && isFew
            ? ": the keys are " + names.map { "`\($0)`" }.joined(separator: ", ") : ""
      if let fix { withdrawMissing(fix) }
      let path = self.path.key(text)
      let isLost = steps.isEmpty && fix.map { name in EntityKind.allCases.contains { $0.collection == name } } == true
      let told = findings.count
      report(.unknownKey, "there is no key \(quoted(text)) here\(hint)", atNode: key, path: path, fix: fix)
      // What a collection under a wrong name would have said is missing everywhere.
      if isLost, told < findings.count { findings[told] = findings[told].losingItems(of: path) }
    }
  }

  /// Takes back that a required field is missing, once the key that is meant to be it has been told.
  private mutating func withdrawMissing(_ name: String) {
    let path = self.path.key(name)
    findings.removeAll { $0.code == .missingField && $0.path == path }
  }

  // MARK: Nodes

  /// The value of the field in the mapping; nil, told when it is required, when there is none.
  private mutating func present(_ field: Field, mayBeBlank: Bool = true, isText: Bool = false) -> Int? {
    names.append(field.name)
    let found = keys.take(field.name, in: tree)
    guard let node = found, tree.nodes[node].kind != .null else {
      if let found { reportRemark(on: found, field, isText: isText) }
      if let found, !mayBeBlank { reportBlank(found, field) }
      if case .required = field.presence, !isAbsentColumn(field) {
        report(
          .missingField, "`\(field.name)` is required here, and missing\(Self.advice(onMissing: field))",
          atNode: keys.mapping, path: path.key("\(field.name)"), fix: nil)
      }
      return nil
    }
    return node
  }

  private mutating func reportBlank(_ node: Int, _ field: Field) {
    report(.missingField, "`\(field.name)` is there and empty: fill it in, or remove the key", at: node, field)
  }

  /// The list that the field is; nil, told when it is something else, when there is none.
  private mutating func list(_ field: Field) -> Int? {
    guard let node = present(field) else { return nil }
    guard tree.nodes[node].kind == .sequence else {
      let fix = isScalar(node) ? "[\(tree.text(node))]" : nil
      report(
        .wrongType, "`\(field.name)` is \(description(node)), where a list is expected\(advice(onList: node))",
        at: node, field, fix: fix)
      return nil
    }
    return node
  }

  private mutating func scalar<Value: ScalarValue>(_ node: Int, _ field: Field, inList: Bool = false) -> Value? {
    let kind: Scalar.Kind
    switch tree.nodes[node].kind {
    case .plain: kind = .plain
    case .string: kind = .string
    case .number: kind = .number
    case .boolean: kind = .boolean
    case .mapping, .sequence, .null:
      if tree.nodes[node].kind == .null {
        reportRemark(on: node, field, isText: Value.self == String.self, inList: inList)
      }
      report(
        .wrongType,
        "`\(field.name)` is \(description(node)), where \(expectation(Value.self)) is expected"
          + (Value.type == .text ? advice(onText: node) : ""), at: node, field,
        fix: Value.type == .text ? writtenText(node) : nil, inList: inList)
      return nil
    }
    reportRemark(on: node, field, isText: Value.self == String.self, inList: inList)
    var text = tree.text(node)
    if case .language = field.form { text = text.usualLanguageTag }
    if text.isEmpty {
      // An empty text says nothing: for an optional field it is the same as no value.
      if case .required = field.presence {
        report(.missingField, "`\(field.name)` is required here, and empty", at: node, field, inList: inList)
      } else if !Value.mayBeBlank {
        reportBlank(node, field)
      } else if inList {
        report(.missingField, "`\(field.name)` has an empty item: remove it", at: node, field, inList: inList)
      }
      return nil
    }
    do throws(ScalarProblem) {
      return try Value(scalar: Scalar(text, kind))
    } catch {
      var message = "`\(field.name)` is \(quoted(text)), which \(error.message)"
      if !error.allowed.isEmpty { message += ": the values are \(error.allowed.joined(separator: ", "))" }
      report(error.code, message, at: node, field, fix: error.fix, inList: inList)
      return nil
    }
  }

  private mutating func fill<Value: Record>(
    _ records: inout [Value], _ field: Field, short: (NodeTree, Int) -> Value?
  ) {
    guard let node = list(field) else { return }
    fill(&records, from: node, field, short: short)
  }

  private mutating func fill<Value: Record>(
    _ records: inout [Value], from list: Int, _ field: Field, short: (NodeTree, Int) -> Value?
  ) {
    records.reserveCapacity(tree.count(of: list))
    steps.append(.field(field.name))
    forEachItem(of: list) { reader, node in
      var record = Value.blank
      let relation = Value.self == Relation.self ? reader.relation(node) : nil
      if reader.tree.nodes[node].kind == .mapping, relation == nil {
        reader.fill(&record, from: node)
      } else if let whole = short(reader.tree, node) {
        record = whole
      } else {
        reader.report(
          .wrongType,
          "an item of `\(field.name)` is \(reader.description(node)), where a mapping of "
            + (relation == nil ? "keys" : "`to` and `type`") + " is expected",
          atNode: node, path: reader.path, fix: relation)
      }
      records.append(record)
    }
    steps.removeLast()
  }

  /// Goes through the items of a list, each with its step.
  @inline(__always)
  private mutating func forEachItem(of list: Int, _ body: (inout NodeReader, Int) -> Void) {
    var node = list + 1
    let end = tree.end(of: list)
    var position = 0
    while node < end {
      steps.append(.item(position))
      body(&self, node)
      steps.removeLast()
      node = tree.end(of: node)
      position += 1
    }
  }

  private mutating func fill<Value: Record>(_ record: inout Value, from node: Int) {
    let outer = (keys, firstName)
    (keys, firstName) = (MappingKeys(of: node, in: tree), names.count)
    record.visit(&self)
    finish()
    names.removeSubrange(firstName...)
    (keys, firstName) = outer
  }

  // MARK: Findings

  func isScalar(_ node: Int) -> Bool {
    switch tree.nodes[node].kind {
    case .plain, .string, .number, .boolean: true
    case .mapping, .sequence, .null: false
    }
  }

  private func description(_ node: Int) -> String {
    switch tree.nodes[node].kind {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .null: "empty"
    case .plain, .string, .number, .boolean:
      tree.nodes[node].length == 0 ? "empty" : quoted(tree.text(node))
    }
  }

  private func expectation<Value: ScalarValue>(_ type: Value.Type) -> String {
    switch Value.type {
    case .text: "a text"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    }
  }

  mutating func report(
    _ code: FindingCode, _ message: String, at node: Int, _ field: Field, fix: String? = nil, inList: Bool = false
  ) {
    // In a list the steps end with the item already.
    let path = inList ? self.path : self.path.key("\(field.name)")
    report(code, message, atNode: node, path: path, fix: fix)
  }

  private mutating func report(_ code: FindingCode, _ message: String, atNode node: Int, path: FieldPath, fix: String?)
  {
    guard findings.count < Limits.findings else {
      if findings.count == Limits.findings {
        findings.append(
          Finding(
            .limit, "more than \(Limits.findings) problems: the others are told once these are fixed",
            at: tree.place(node)))
      }
      return
    }
    findings.append(Finding(code, message, at: tree.place(node), path: path, fix: fix))
  }

  mutating func report(_ finding: Finding) {
    if findings.count < Limits.findings { findings.append(finding) }
  }
}
