public import DossierCore
internal import DossierLoading

/// What a finding means, with a wrong and a right example.
public struct Explanation: Sendable, Equatable {
  /// Why it is a problem.
  public let why: String
  /// Lines of a dossier that have it.
  public let wrong: String
  /// The same lines put right.
  public let right: String
}

extension TemplateFolder {
  /// What a finding means, in English; nil, with findings, when the file that says it is missing.
  public func explanation(of code: FindingCode, findings: inout [Finding]) -> Explanation? {
    let file = "explanations/en.yaml"
    guard let bytes = files[file] else {
      findings.append(Finding(.missingTemplate, "\(quoted("\(path)/\(file)")) is missing"))
      return nil
    }
    guard let words = LabelFile.read(bytes, file: "\(path)/\(file)", findings: &findings)?.labels else {
      return nil
    }
    return Explanation(
      why: words["\(code.code).why"], wrong: words["\(code.code).wrong"], right: words["\(code.code).right"])
  }
}
