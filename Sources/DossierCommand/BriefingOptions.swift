import ArgumentParser
import DossierKit

/// Options of the outputs that are made from templates: the same as `outputs.text` in the dossier, in place of it.
struct BriefingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      A template for the briefing: full, brief, wire, or a file of your own with its partials beside it; one that ends \
      in .md is for the format markdown.
      """, valueName: "path"))
  var template: String?

  @Option(help: ArgumentHelp("The columns of a line of the briefing. (default: 72)", valueName: "n"))
  var width: String?

  @Flag(help: "Make a briefing whose lines mail programs may join again (RFC 3676).")
  var flowed = false

  @Flag(help: "End the lines of the briefing with CR LF, as in mail.")
  var crlf = false

  @Flag(help: "Make quotation marks and dashes of the briefing ASCII, except inside quotes.")
  var ascii = false

  @Option(
    help: ArgumentHelp("Show who says what in the briefing as a list, or as a grid besides.", valueName: "list|grid"))
  var matrix: String?

  func validate() throws { _ = try overrides() }

  /// The values by format and option.
  func overrides() throws -> [String: [String: String]] {
    var said: [String: [String: String]] = [:]
    func say(_ name: String, _ value: String?, of writer: (any Writer)? = nil) throws {
      guard let value, let writer = writer ?? Registry.writer(taking: name) else { return }
      if let refusal = OutputOptions.refusal(of: value, for: name, of: writer) {
        let hint = refusal.fix.map { ": did you mean \(quoted($0))?" } ?? ""
        throw ValidationError("--\(name) \(quoted(value)): \(refusal.message)\(hint)")
      }
      said[writer.format.name, default: [:]][name] = value
    }
    try say("width", width)
    try say("flowed", flowed ? "true" : nil)
    try say("crlf", crlf ? "true" : nil)
    try say("ascii", ascii ? "true" : nil)
    try say("matrix", matrix)
    if let template, ownTemplates.isEmpty { try say("template", template, of: writer(of: template)) }
    return said
  }

  /// The template of the user's own, by the format that it is for.
  var ownTemplates: [String: String] {
    guard let template, template.contains(".") || template.contains("/") else { return [:] }
    return writer(of: template).map { [$0.format.name: template] } ?? [:]
  }

  /// The format that the template is for; nil where none is named.
  var templateFormat: String? { template.flatMap(writer(of:))?.format.name }

  /// The writer of a template: of a built-in one its own, else the one whose file has the template's ending, else the first
  /// that takes templates.
  private func writer(of template: String) -> (any Writer)? {
    let takers = Registry.writers.filter { $0.options.contains { $0.name == "template" } }
    return takers.first { $0.options.contains { $0.form.has(template: template) } }
      ?? takers.first { $0.format.ending.map { template.hasSuffix(".\($0)") } == true } ?? takers.first
  }
}

extension WriterOption.Form {
  /// Whether it is built-in templates, and this is one of them.
  fileprivate func has(template: String) -> Bool {
    if case .template(let names) = self { names.contains(template) } else { false }
  }
}
