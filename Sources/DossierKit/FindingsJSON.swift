public import DossierCore

/// Findings for programs: an array of objects with `code`, `severity`, `message`, and, where they are known, `file`,
/// `line`, `column` (from 1, in code points), `path` and `fix`.
public enum FindingsJSON {
  /// The findings as JSON.
  public static func text(of findings: [Finding]) -> String {
    var json = JSONBuffer()
    json.beginArray()
    for finding in findings {
      json.item()
      json.beginObject()
      json.member("code", finding.code.code)
      json.member("severity", finding.severity.rawValue)
      json.member("message", finding.message)
      if let place = finding.place {
        json.member("file", place.file)
        json.member("line", place.line)
        json.member("column", place.column)
      }
      if !finding.path.steps.isEmpty { json.member("path", finding.path.description) }
      if let fix = finding.fix {
        json.member("fix", fix)
        // What version 0.1.0 called it; there until 0.3.0.
        json.member("mend", fix)
      }
      json.endObject()
    }
    json.endArray()
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
