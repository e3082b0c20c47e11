/// Keys of fields that others than their own record ask for: the record shows its field by the same word, so that a field
/// cannot be renamed in one place alone.
@usableFromInline package enum FieldKey {
  @inlinable package static var about: StaticString { "about" }
  @inlinable package static var derivesFrom: StaticString { "derivesFrom" }
  @inlinable package static var items: StaticString { "items" }
  @inlinable package static var memberOf: StaticString { "memberOf" }
  @inlinable package static var mode: StaticString { "mode" }
  @inlinable package static var path: StaticString { "path" }
  @inlinable package static var prefix: StaticString { "prefix" }
  @inlinable package static var previous: StaticString { "previous" }
  @inlinable package static var quotes: StaticString { "quotes" }
  @inlinable package static var relations: StaticString { "relations" }
  @inlinable package static var source: StaticString { "source" }
  @inlinable package static var sources: StaticString { "sources" }
  @inlinable package static var suffix: StaticString { "suffix" }
  @inlinable package static var supersedes: StaticString { "supersedes" }
  @inlinable package static var to: StaticString { "to" }
}

extension String {
  /// Whether it is that key.
  package func isKey(_ key: StaticString) -> Bool { key.withUTF8Buffer { utf8.elementsEqual($0) } }

  /// Whether it is one of those keys.
  package func isKey(_ keys: [StaticString]) -> Bool { keys.contains { isKey($0) } }
}
