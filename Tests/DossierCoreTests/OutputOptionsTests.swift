import DossierCore
import Testing

@Suite("Options of outputs")
struct OutputOptionsTests {
  /// A writer with an option of each form.
  struct PageCompressor: Writer {
    let format = Format(name: "press", summary: "", output: .file(ending: "txt"))
    let options = [
      WriterOption("loud", .flag, ""), WriterOption("paper", .choice(["white", "cream"]), ""),
      WriterOption("sheets", .number(1...9), ""), WriterOption("by", .text, ""), WriterOption("seal", .file, ""),
    ]
    func write(_ release: Release, in context: WritingContext, into sink: inout some Sink) -> [Finding] { [] }
  }

  @Test(
    "An option takes what its form says, and nothing else",
    arguments: [
      ("loud", "true", true), ("loud", "yes", false), ("paper", "cream", true), ("paper", "Cream", false),
      ("sheets", "9", true), ("sheets", "10", false), ("sheets", "03", false), ("sheets", "2.0", false),
      ("by", "us", true), ("by", "", false), ("by", "two\nlines", false), ("seal", "media/seal.svg", true),
      ("seal", "../seal.svg", false), ("seal", "/seal.svg", false), ("ink", "black", false),
    ])
  func form(name: String, text: String, isTaken: Bool) {
    #expect((OutputOptions.refusal(of: text, for: name, of: PageCompressor()) == nil) == isTaken)
  }

  @Test("What the command line says holds over the dossier; what is not taken is as if nothing were said")
  func precedence() {
    let said = OptionTree([
      .init(key: "paper", value: .scalar("cream", .text)), .init(key: "sheets", value: .scalar("3", .integer)),
      .init(key: "loud", value: .scalar("maybe", .text)), .init(key: "seal", value: .scalar("a.svg", .text)),
    ])
    let outputs = OptionTree([.init(key: "press", value: .tree(said))])
    let options = WriterOptions(for: PageCompressor(), outputs: outputs, overrides: ["paper": "white"])
    #expect(options["paper"] == "white")
    #expect(options.number("sheets") == 3)
    #expect(!options.has("loud"))
    #expect(options.files(of: PageCompressor().options).map(\.path) == ["a.svg"])
    #expect(WriterOptions(for: PageCompressor(), outputs: OptionTree())["paper"] == nil)
  }
}
