import DossierCore

extension NodeReader {
  /// Tells of what YAML does to a text and its author may not know of.
  ///
  /// A `#` with something right behind it is hardly ever meant as a comment, and none is meant behind words that are quoted;
  /// one that is set apart, with a space behind it, is. Anything between is told as a note.
  mutating func reportRemark(on node: Int, _ field: Field, isText: Bool, inList: Bool = false) {
    guard isText, let remark = tree.remarks[node] else { return }
    let isQuote: Bool
    switch field.form {
    case .plain, .confidential: isQuote = false
    case .verbatim: isQuote = true
    default: return
    }
    let path = inList ? self.path : self.path.key("\(field.name)")
    switch remark {
    case .comment(let comment):
      let isEmpty = tree.nodes[node].kind == .null
      guard comment.isHashtag || !isEmpty && (isQuote || !comment.isApart) else { return }
      let text = tree.text(node) + (isEmpty ? "" : " ") + comment.text
      var finding = Finding(
        .swallowedText,
        "what follows `#` is a comment to YAML, and not part of `\(field.name)`: put the text in double quotation marks, "
          + "or, if it is a comment, write it on a line of its own",
        at: tree.place(at: comment.offset, besides: node), path: path,
        fix: YAMLSlip.quotation(Array(text.unicodeScalars)))
      // Words that are cut off would be vouched for as they are.
      if comment.isHashtag, isQuote, !isEmpty { finding.severity = .error }
      if !comment.isHashtag, comment.isApart { finding.severity = .note }
      report(finding)
    case .folded:
      guard isQuote else { return }
      report(
        Finding(
          .foldedText,
          "the line breaks in `\(field.name)` are spaces to YAML: write `|` behind the key, and the text indented below it, "
            + "to keep them", at: tree.place(node), path: path))
    }
  }
}
