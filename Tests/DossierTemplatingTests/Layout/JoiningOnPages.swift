import DossierCore
import Testing

@testable import DossierTemplating

/// Words of the program behind words of the data.
@Suite("Templating: joining")
struct JoiningOnPages {
  private func page(_ form: Layout.Form, _ body: (inout Page) -> Void) -> String {
    var page = Page(Layout(form))
    body(&page)
    return String(decoding: page.finished(), as: UTF8.self)
  }

  @Test(
    "Markup that closes does not hide how its words end",
    arguments: [
      ("Yahoo!", ".", "[Yahoo\\!](#a)\n"), ("Foo Inc.", ".", "[Foo Inc.](#a)\n"),
      ("Foo Inc.", ", 3 May", "[Foo Inc](#a), 3 May\n"),
      ("Foo", ".", "[Foo](#a).\n"), ("so...", ", 3 May", "[so...](#a), 3 May\n"),
    ])
  func links(name: String, next: String, expected: String) {
    let made = page(.markdown) { page in
      page.append(name, linkingTo: "a")
      page.append(joining: next)
    }
    #expect(made == expected)
  }

  @Test("Emphasis that is kept and emphasis that is not end as their words do")
  func emphasis() {
    func said(_ words: String) -> String {
      page(.markdown) { page in
        page.append(delimiter: "**") { $0.append(delimiter: "*") { $0.append(words) } }
        page.append(joining: ".")
      }
    }
    #expect(said("burnt") == "*burnt*.\n")
    #expect(said("Who?") == "Who?\n")
  }

  @Test("A stop that gives way takes the backslash with it that kept it from acting")
  func escapes() {
    let made = page(.markdown) { page in
      page.append("12.")
      page.append(joining: ", 3 May")
    }
    #expect(made == "12, 3 May\n")
    #expect(
      page(.markdown) { page in
        page.append("a\\.")
        page.append(joining: ", b")
      } == "a\\\\, b\n")
  }

  @Test("What follows a list in the same line of a template begins a paragraph, without what would have joined it")
  func blocks() {
    let made = page(.lines) { page in
      page.append(joining: "  Event 1. ")
      page.hang()
      page.append("Smoke:")
      page.breakLine(indentation: page.indentation)
      page.append("- much")
      page.endBlock(indentation: page.indentation)
      page.append(joining: ".")
      page.append(joining: " Taking part: Ada.")
    }
    #expect(made == "  Event 1. Smoke:\n           - much\n\n           Taking part: Ada.\n")
    #expect(
      page(.lines) { page in
        page.append("- much")
        page.endBlock(indentation: page.indentation)
        page.append(joining: ".\nNext")
      } == "- much\nNext\n")
  }
}
