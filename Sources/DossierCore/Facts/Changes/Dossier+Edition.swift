/// What an edition says of the one before it, by itself and without a comparison.
extension Dossier {
  /// Whether the edition follows another one, so that its note tells what is new.
  package var tellsEdition: Bool {
    guard let edition else { return false }
    // A path is on the authors' disk, and no release has it.
    return edition.previous?.contains("://") == true || (edition.number ?? 1) > 1 && edition.note != nil
  }

  /// Whether it is worth saying how an assessment has changed: in a first edition everything is new.
  package func tellsChange(_ assessment: Assessment) -> Bool {
    guard let change = assessment.change else { return assessment.changeReason != nil }
    return change != .new || (edition?.number ?? 1) > 1 || assessment.changeReason != nil
  }
}
