/// Something that renders a release in one format.
///
/// A writer asks, it never takes: it is given the release, its context and a sink, and touches nothing else. A new
/// format is one folder with one of these and one line in the registry.
public protocol Writer: Sendable {
  /// What it makes.
  var format: Format { get }
  /// The options that it takes, in the order in which they are listed; none unless it says otherwise.
  var options: [WriterOption] { get }

  /// What is to be told before anything is written: all that keeps ``write(_:in:into:)`` from making the files and comes from
  /// what the dossier names, its options, templates and pictures, and what readers of the outputs will miss of these.
  ///
  /// `write` tells the same. Nothing is rendered, so that it takes no longer than to read those files.
  func remarks(on release: Release, in context: WritingContext) throws -> [Finding]

  /// Renders the release and puts the files into the sink, in an order that is always the same.
  ///
  /// - Returns: What a reader of the output should know, such as a label that the language lacks.
  /// - Throws: What keeps the format from being made at all; also whatever the sink throws.
  func write(_ release: Release, in context: WritingContext, into sink: inout some Sink) throws -> [Finding]
}

extension Writer {
  /// No options.
  public var options: [WriterOption] { [] }

  /// Nothing.
  public func remarks(on release: Release, in context: WritingContext) -> [Finding] { [] }
}
