import CLibUnistring

/// The letters and marks that a character is made of or stands for: `é` is `e` and U+0301, `ﬁ` is `f` and `i`, `Ａ` is `A`.
///
/// The compatibility decomposition of Unicode Standard Annex #15, all the way down; the character itself where it has none.
public func decomposition(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
  var tag: CInt = 0
  return withUnsafeTemporaryAllocation(of: ucs4_t.self, capacity: Int(UC_DECOMPOSITION_MAX_LENGTH)) { buffer in
    guard let start = buffer.baseAddress else { return [scalar] }
    let count = uc_decomposition(scalar.value, &tag, start)
    // A character is decomposed into others, so this comes to an end.
    guard count > 0 else { return [scalar] }
    return buffer[..<Int(count)].flatMap { Unicode.Scalar($0).map(decomposition) ?? [] }
  }
}
