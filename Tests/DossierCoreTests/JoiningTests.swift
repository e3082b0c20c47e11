import DossierCore
import Testing

/// How texts that end in anything become sentences.
@Suite("Joining")
struct JoiningTests {
  @Test(
    "A full stop stands behind a text that has no end of its own",
    arguments: [
      ("Smoke", "Smoke."), ("Smoke.", "Smoke."), ("Who", "Who."), ("Who?", "Who?"), ("It burnt!", "It burnt!"),
      ("so they say…", "so they say…"), ("so they say...", "so they say..."), ("at 5 a.m.", "at 5 a.m."),
      ("Foo Inc.", "Foo Inc."), ("“Really?”", "“Really?”"), ("\"Really?\"", "\"Really?\""), ("„Ach so!“", "„Ach so!“"),
      ("« Vraiment ? »", "« Vraiment ? »"), ("«\u{A0}Vraiment\u{A0}?\u{A0}»", "«\u{A0}Vraiment\u{A0}?\u{A0}»"),
      ("“so-called”", "“so-called”."), ("火事だ。", "火事だ。"), ("「火事だ！」", "「火事だ！」"), ("本当？", "本当？"),
      ("هل احترق؟", "هل احترق؟"), ("(Nobody knows.)", "(Nobody knows.)"),
      ("True. (Nobody knows.)", "True. (Nobody knows.)"),
      ("Acme (Inc.)", "Acme (Inc.)."), ("Acme (Inc)", "Acme (Inc)."), ("all of it [sic]", "all of it [sic]."),
      ("a\u{A0}", "a\u{A0}."), ("\u{2068}Yahoo!\u{2069}", "\u{2068}Yahoo!\u{2069}"), ("", ""),
    ])
  func sentences(text: String, expected: String) {
    #expect(Joining.sentence(text) == expected)
  }

  @Test(
    "Words that do not look back lose nothing and take nothing away",
    arguments: [
      (".", true), ("。", true), (", and so on", true), ("، ثم", true), ("、", true), ("; then", false),
      (": this", false), (" more", false), ("word", false), ("", false), ("—", false), ("\u{2068}a\u{2069}", false),
    ])
  func lookingBack(next: String, expected: Bool) {
    #expect(Joining.looksBack(next) == expected)
    let seams = ["Smoke", "Smoke.", "Who?", "(Nobody knows.)", "火事だ。", ""].map {
      Joining.seam(of: $0.utf8.span, and: next.utf8.span)
    }
    #expect(seams.contains { $0.loses != nil || $0.skips > 0 } == expected)
  }

  @Test("Sentences begin with capitals, end as they end, and stand apart")
  func severalSentences() {
    let texts = [
      "smoke", "", "“who?”", "\u{2068}élan\u{2069}.", "« ça brûle »", "дим", "iPhone!", "42 fires", "هل احترق؟",
    ]
    #expect(
      Joining.sentences(texts)
        == "Smoke. “Who?” \u{2068}Élan\u{2069}. « Ça brûle ». Дим. IPhone! 42 fires. هل احترق؟")
    #expect(Joining.sentences([]) == "")
  }

  @Test(
    "What follows decides what is left out",
    arguments: [
      ("Foo Ltd.", ", 1 May", "Foo Ltd, 1 May"), ("Yahoo!", ", 1 May", "Yahoo!, 1 May"),
      ("so they say...", ", 1 May", "so they say..., 1 May"), ("so they say…", ", 1 May", "so they say…, 1 May"),
      ("火事だ。", "、", "火事だ、"), ("\u{2068}Foo Ltd.\u{2069}", "، ", "\u{2068}Foo Ltd\u{2069}، "),
      ("“It burnt.”", ", 1 May", "“It burnt.”, 1 May"), ("Who?", ". Nobody.", "Who? Nobody."),
      ("Who?", "...", "Who?..."), ("Who?", " Nobody.", "Who? Nobody."), ("Foo Ltd.", "; Bar", "Foo Ltd.; Bar"),
      ("Foo Ltd.", ": no", "Foo Ltd.: no"), ("", ".", "."), ("", ",", ","),
    ])
  func seams(text: String, next: String, expected: String) {
    var joined = text
    Joining.add(next, to: &joined)
    #expect(joined == expected)
  }

  @Test(
    "A seam says which bytes go",
    arguments: [
      ("Foo Ltd.", ", x", 7..<8, 0), ("火事だ。", "、", 9..<12, 0), ("\u{2068}Foo.\u{2069}", "، ", 6..<7, 0),
      ("Foo", ", x", nil, 0), ("Who?", ". No", nil, 1), ("本当？", "。", nil, 3), ("Who?", "。。", nil, 0),
      ("Who?", "", nil, 0),
    ] as [(String, String, Range<Int>?, Int)])
  func seamBytes(text: String, next: String, loses: Range<Int>?, skips: Int) {
    let seam = Joining.seam(of: text.utf8.span, and: next.utf8.span)
    #expect(seam.loses == loses)
    #expect(seam.skips == skips)
  }

  @Test("A list has its separators, and no stop before a comma")
  func lists() {
    #expect(Joining.list(["Foo Inc.", "Bar Ltd.", "Baz"], separator: ", ") == "Foo Inc, Bar Ltd, Baz")
    #expect(Joining.list(["Foo Inc.", "Bar Ltd."], separator: "; ") == "Foo Inc.; Bar Ltd.")
    #expect(Joining.list([], separator: ", ") == "")
  }

  @Test("A sentence is a part of another one without its stop, an abbreviation with it")
  func clauses() {
    #expect(Joining.clause("The bridge burns.") == "The bridge burns")
    #expect(Joining.clause("at 5 a.m.") == "at 5 a.m.")
    #expect(Joining.clause("Who?") == "Who?")
  }

  @Test("Brackets in one another cost no more than those that are looked at")
  func brackets() {
    let text = String(repeating: "(", count: 200_000) + String(repeating: "x.)", count: 200_000)
    #expect(Joining.sentence(text).utf8.count == text.utf8.count + 1)
  }
}
