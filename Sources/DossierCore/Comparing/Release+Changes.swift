extension Release {
  /// The same release, with what has changed since the edition before.
  ///
  /// - Parameters:
  ///   - old: The edition before; where this release is filtered by a label, filtered by the same.
  ///   - isFiltered: Whether this release is filtered by a label.
  public func compared(with old: Release, isFiltered: Bool = false) -> Release {
    var release = self
    release.changes = .between(old, and: self, isFiltered: isFiltered)
    return release
  }
}
