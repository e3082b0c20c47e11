public import DossierCore

/// Findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which code hosts and editors show.
public enum FindingsSARIF {
  /// The findings as a SARIF log with one run.
  public static func text(of findings: [Finding]) -> String {
    var json = JSONBuffer()
    json.beginObject()
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.member("version", "2.1.0")
    json.key("runs")
    json.beginArray()
    json.item()
    json.beginObject()
    tool(findings, &json)
    // Section 3.14.17: columns count code points.
    json.member("columnKind", "unicodeCodePoints")
    json.key("results")
    json.beginArray()
    for finding in findings {
      json.item()
      result(finding, &json)
    }
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func tool(_ findings: [Finding], _ json: inout JSONBuffer) {
    json.key("tool")
    json.beginObject()
    json.key("driver")
    json.beginObject()
    json.member("name", "dossier")
    json.member("version", Version.number)
    json.key("rules")
    json.beginArray()
    for code in FindingCode.all where findings.contains(where: { $0.code == code }) {
      json.item()
      json.beginObject()
      json.member("id", code.code)
      json.key("shortDescription")
      json.beginObject()
      json.member("text", code.summary)
      json.endObject()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endObject()
  }

  private static func result(_ finding: Finding, _ json: inout JSONBuffer) {
    json.beginObject()
    json.member("ruleId", finding.code.code)
    json.member("level", finding.severity.rawValue)
    json.key("message")
    json.beginObject()
    json.member("text", finding.message + (finding.fix.map { ". Did you mean \(quoted($0))?" } ?? ""))
    json.endObject()
    if let place = finding.place {
      json.key("locations")
      json.beginArray()
      json.item()
      json.beginObject()
      json.key("physicalLocation")
      json.beginObject()
      json.key("artifactLocation")
      json.beginObject()
      json.member("uri", uri(of: place.file))
      json.endObject()
      json.key("region")
      json.beginObject()
      json.member("startLine", place.line)
      json.member("startColumn", place.column)
      json.endObject()
      json.endObject()
      json.endObject()
      json.endArray()
    }
    json.endObject()
  }

  /// A path as a relative reference (RFC 3986, section 4.2): everything but unreserved characters and `/` is escaped.
  private static func uri(of path: String) -> String {
    var uri = ""
    for byte in path.utf8 {
      let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & ~0x20) || "-._~/".utf8.contains(byte)
      if isPlain {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return uri
  }
}
