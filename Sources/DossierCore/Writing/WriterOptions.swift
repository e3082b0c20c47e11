/// What has been said for the options of one writer.
public struct WriterOptions: Sendable, Equatable {
  private var texts: [String: String] = [:]

  /// Nothing said.
  public init() {}

  /// What a dossier's `outputs` say under the name of the writer's format, and `overrides` in place of it.
  ///
  /// What the writer does not take is passed over: ``OutputOptions`` has told it.
  public init(for writer: some Writer, outputs: OptionTree, overrides: [String: String] = [:]) {
    let said: OptionTree = if case .tree(let tree)? = outputs[writer.format.name] { tree } else { OptionTree() }
    for option in writer.options {
      if let text = overrides[option.name] {
        texts[option.name] = text
      } else if case .scalar(let text, _)? = said[option.name], option.accepts(text) {
        texts[option.name] = text
      }
    }
  }

  /// What is said for the option; nil when nothing is.
  public subscript(name: String) -> String? { texts[name] }

  /// Whether the flag is `true`.
  public func has(_ flag: String) -> Bool { texts[flag] == "true" }

  /// The number that is said for the option; nil when none is.
  public func number(_ name: String) -> Int? { texts[name].flatMap { Int($0) } }

  /// The paths of the files that are named, with the names of the options, in the order of `options`.
  public func files(of options: [WriterOption]) -> [(name: String, path: String)] {
    options.filter { $0.form == .file }.compactMap { option in texts[option.name].map { (option.name, $0) } }
  }

  /// The paths of the templates of the user's own that are named, with the names of the options, in the order of `options`.
  public func templates(of options: [WriterOption]) -> [(name: String, path: String)] {
    options.compactMap { option in
      guard case .template(let names) = option.form, let text = texts[option.name], !names.contains(text) else {
        return nil
      }
      return (option.name, text)
    }
  }
}

/// Holds what a dossier and a command line say under `outputs` against the options that writers have.
public enum OutputOptions {
  /// What is wrong with a dossier's `outputs`.
  public static func findings(
    in dossier: Dossier, for writers: [any Writer], places: (any SourceMap)? = nil
  ) -> [Finding] {
    var report = Report(places: places, findings: [])
    let root = FieldPath([.key("outputs")])
    for entry in dossier.outputs.entries where entry.key != "check" {
      let path = root.key(entry.key)
      guard let writer = writers.first(where: { $0.format.name == entry.key }) else {
        let names = writers.map(\.format.name) + ["check"]
        report.add(
          .outputOption, "there is no output \(quoted(entry.key)): `outputs` has options for \(list(names))", at: path,
          fix: nearest(to: entry.key, among: names))
        continue
      }
      guard case .tree(let tree) = entry.value else {
        report.add(.outputOption, "`outputs.\(entry.key)` is a mapping of options to values", at: path)
        continue
      }
      for said in tree.entries {
        let text: String? = if case .scalar(let text, _) = said.value { text } else { nil }
        guard let refusal = refusal(of: text, for: said.key, of: writer) else { continue }
        report.add(.outputOption, refusal.message, at: path.key(said.key), fix: refusal.fix)
      }
    }
    return report.findings
  }

  /// Why the writer does not take this text for this option; nil when it does.
  public static func refusal(
    of text: String?, for name: String, of writer: any Writer
  ) -> (message: String, fix: String?)? {
    guard let option = writer.options.first(where: { $0.name == name }) else {
      let names = writer.options.map(\.name)
      let known = names.isEmpty ? "it has none" : "it has \(list(names))"
      return (
        "the output \(quoted(writer.format.name)) has no option \(quoted(name)): \(known)",
        nearest(to: name, among: names)
      )
    }
    guard let text, option.accepts(text) else {
      let key = "\(writer.format.name).\(name)"
      let said = text.map { ", and not \(quoted($0))" } ?? ""
      return ("`outputs.\(key)` takes \(option.expectation)\(said)", text.flatMap(option.fix))
    }
    return nil
  }

  private static func list(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }
}
