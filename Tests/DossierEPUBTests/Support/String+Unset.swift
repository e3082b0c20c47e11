extension String {
  /// Without what keeps a line together, which the tests of typesetting look at: spaces that break, dashes alone.
  var unset: String { replacing("\u{A0}", with: " ").replacing("\u{2060}", with: "") }
}
