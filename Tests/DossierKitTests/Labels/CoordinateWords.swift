import DossierCore
import DossierLoading
import TestSupport
import Testing

/// Places on the globe, as people write them.
@Suite("Words of coordinates")
struct CoordinateWords {
  private func words(_ latitude: String?, _ longitude: String?, in language: String = "en") throws -> String? {
    let labels = try LabelFiles.file(language).labels
    return labels.words(latitude: latitude.flatMap(Coordinate.init), longitude: longitude.flatMap(Coordinate.init))?
      .replacing("\u{A0}", with: " ")
  }

  @Test("the side of the globe in letters, and the digits as they were given")
  func sides() throws {
    #expect(try words("-41.672", "-44.81") == "41.672° S, 44.81° W")
    #expect(try words("55.7520", "37.617") == "55.7520° N, 37.617° E")
    #expect(try words("1.5e1", nil) == "15.0° N")
    #expect(try words(nil, nil) == nil)
  }

  @Test("in the words of the language")
  func languages() throws {
    #expect(try words("-41.672", "44.81", in: "de") == "41,672° S, 44,81° O")
    #expect(try words("-41.672", "-44.81", in: "uk") == "41,672° пд. ш., 44,81° зх. д.")
    #expect(try words("41.672", "44.81", in: "ar") == "41.672° شمالًا، 44.81° شرقًا")
  }
}
