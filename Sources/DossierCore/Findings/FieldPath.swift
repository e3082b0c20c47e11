/// The way from the dossier down to a value: `claims[3].relations[0].to`.
public struct FieldPath: Sendable, Hashable, CustomStringConvertible {
  /// One step down.
  public enum Step: Sendable, Hashable {
    /// To the value of a key.
    case key(String)
    /// To the item of a list, from 0.
    case item(Int)
  }

  /// The steps, from the dossier down.
  public var steps: [Step]

  /// The way of these steps; none leads to the dossier itself.
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// The way to the value of a key of what this way leads to.
  public func key(_ name: String) -> FieldPath { FieldPath(steps + [.key(name)]) }

  /// The way to an item of the list that this way leads to.
  public func item(_ position: Int) -> FieldPath { FieldPath(steps + [.item(position)]) }

  /// The way as people write it: `claims[3].relations[0].to`.
  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .key(let name): text += text.isEmpty ? name : "." + name
      case .item(let position): text += "[\(position)]"
      }
    }
    return text
  }
}

/// What knows where in its files each value of a dossier was written.
public protocol SourceMap: Sendable {
  /// The place of the value at the end of `path`; of the nearest value around it where it was not written at all.
  func place(of path: FieldPath) -> Place?
  /// The place of words in the text at the end of `path`: of the first of `words` that stands there as it was written, the
  /// one after `occurrence` others; that of the text where none can be told.
  func place(of path: FieldPath, words: [String], occurrence: Int) -> Place?
  /// The findings, which are in file order, with the lines that they are about, where there are files.
  func showing(_ findings: [Finding]) -> [Finding]
}

extension SourceMap {
  /// The place of the text.
  public func place(of path: FieldPath, words: [String], occurrence: Int) -> Place? { place(of: path) }
  /// The findings as they are.
  public func showing(_ findings: [Finding]) -> [Finding] { findings }
}
