import DossierCore
import DossierKit
import Foundation
import TestSupport
import Testing

/// Names of protected parties, in the spellings in which people write them.
@Suite("Spellings of protected names")
struct ProtectedSpellings {
  /// What is found in a text, as the title of a source and as Markdown.
  static func findings(_ name: String, in text: String, kind: PartyKind = .person) throws -> Set<FindingCode> {
    let desk = try TemporaryFolder()
    let values: [String: Any] = [
      "dossier": 1, "title": "T", "summary": text,
      "parties": [
        ["id": "pty-one", "name": name, "kind": kind.rawValue, "protectIdentity": true, "publicName": "W-1"]
      ],
    ]
    let bytes = try JSONSerialization.data(withJSONObject: values)
    try bytes.write(to: desk.url.appending(path: "dossier.json"))
    return Set(Pipeline.read(Input(path: desk.url.path())).findings.map(\.code))
  }

  @Test(
    "a whole name is found",
    arguments: [
      // Normal forms, marks, letters with a sign in them.
      ("José Peña", "Jose\u{301} Pen\u{303}a came"), ("Jose\u{301} Pen\u{303}a", "José Peña"),
      ("José Peña", "jose pena"),
      ("Søren Ærø", "Soren Aero"), ("Søren Ærø", "Soeren Aeroe"), ("Lech Wałęsa", "LECH WALESA"),
      ("Jürgen Weiß", "Juergen Weiss"), ("Juergen Weiss", "Jürgen Weiß"), ("Åse Þór", "Aase Thor"),
      ("Nguyễn Văn Ba", "Nguyen Van Ba"),
      ("Conor McArdle", "Mc Ardle, Conor"), ("Ludwig van Berg", "van Berg, Ludwig"), ("山田太郎", "山田 太郎氏"),
      ("Ђорђе Ђукић", "Đorđe Đukić"), ("عبد الله سالم", "Abdullah Salem"), ("Алексей Ильин", "Alexei Ilyin"),
      // Case.
      ("Işıl İnci", "ISIL INCI"), ("Isil Inci", "ışıl inci"), ("Groß Weiß", "GROSS WEISS"),
      ("Ωμέγα Σοφός", "ΩΜΕΓΑ ΣΟΦΟΣ"),
      // What stands between.
      ("Karl-Heinz Matuschek", "Karl Heinz Matuschek"), ("Karl-Heinz Matuschek", "karlheinzmatuschek"),
      ("Karl-Heinz Matuschek", "karl_heinz.matuschek"),
      ("Karl-Heinz Matuschek", "Karl\u{AD}-Heinz\u{A0}Matu\u{200B}schek"),
      ("Karl-Heinz Matuschek", "Karl·Heinz·Matuschek"), ("Karl-Heinz Matuschek", "Karl-\nHeinz Matu-\nschek"),
      ("Karl-Heinz Matuschek", "Matuschek, Karl-Heinz"), ("Karl-Heinz Matuschek", "Karl Matuschek"),
      ("Tobin Harkess", "T o b i n  H a r k e s s"), ("Tobin Harkess", "T.o.b.i.n-H.a.r.k.e.s.s"),
      ("Tobin Harkess", "Tobin\u{2060}Harkess"),
      ("Tobin Harkess", "@theTobinHarkess42"), ("Tobin Harkess", "#TobinHarkess"),
      ("Tobin Harkess", "mail tobin_harkess@example.org"),
      // Other alphabets, both ways.
      ("Володимир Зеленський", "Volodymyr Zelenskyi"), ("Володимир Зеленський", "Wolodymyr Selenskyj"),
      ("Володимир Зеленський", "Volodymyr Zelensky"), ("Volodymyr Zelenskyy", "Володимир Зеленський"),
      ("Юрій Щербак", "Yurii Shcherbak"), ("Юрій Щербак", "Jurij Schtscherbak"), ("Сергей Хрущёв", "Sergei Khrushchev"),
      ("Сергей Хрущёв", "Sergey Khrushchyov"), ("Sergey Petrov", "Sergei Petrov"), ("Sergey Petrov", "Сергей Петров"),
      ("Сергей Хрущёв", "Сергей Хрущев"), ("Олександра Жук", "Oleksandra Zhuk"), ("Tobin Harkess", "Тобин Харкесс"),
      ("Tobin Harkess", "Тобін Гаркес"), ("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos"),
      ("Giorgos Papadopoulos", "Γιώργος Παπαδόπουλος"),
      ("محمد الحسن", "Muhammad al-Hassan"), ("محمد الحسن", "Mohamed El Hasan"), ("Mohammed al-Hassan", "محمد الحسن"),
      ("أحمد يوسف", "احمد يوسف"), ("محمد الحسن", "مُحَمَّد الـحسن"),
      // Widths and look-alikes.
      ("Tobin Harkess", "Ｔｏｂｉｎ Ｈａｒｋｅｓｓ"), ("Tobin Harkess", "𝐓𝐨𝐛𝐢𝐧 𝐇𝐚𝐫𝐤𝐞𝐬𝐬"), ("Tobin Harkess", "Tоbin Hаrkеss"),
      ("Офелия Сафо", "Oфeлия Caфo"), ("Fionn Office", "Fionn Oﬃce"),
      // Escapes.
      ("José Peña", "Jos&eacute;&nbsp;Pe&ntilde;a"), ("José Peña", "Jos&#233; Pe&#xF1;a"),
      ("José Peña", "https://e.org/Jos%C3%A9%20Pe%C3%B1a"),
      ("José Peña", "file Jos\\u00e9_Pe\\u00f1a.txt"), ("Jonas Müller", "https://jonas.xn--mller-kva.example/"),
      ("Tobin Harkess", "T&#111;bin H&#97;rkess"),
      // Markdown.
      ("Tobin Harkess", "To**bin** Har*kess*"), ("Tobin Harkess", "Tob\\-in Hark\\-ess"),
      ("Tobin Harkess", "To`bin` Harkess"),
      ("Tobin Harkess", "[To](https://e.org/)bin [Harkess](https://e.org/)"),
      ("Tobin Harkess", "To<!-- x -->bin <b>Har</b>kess"),
      ("Tobin Harkess", "Tobin\nHarkess"), ("Tobin Harkess", "[it](https://e.org/tobin-harkess)"),
      ("Tobin Harkess", "![Tobin Harkess](a.png)"), ("Tobin Harkess", "- Tobin\n  Harkess"),
      // Scripts without spaces.
      ("李小明", "昨日李小明说"), ("田中ガク", "昨日田中カ\u{3099}クさんは"), ("홍길동", "어제 홍길동은"),
      ("홍길동", "\u{1112}\u{1169}\u{11BC}\u{1100}\u{1175}\u{11AF}\u{1103}\u{1169}\u{11BC}"),
    ])
  func names(name: String, text: String) throws {
    #expect(try Self.findings(name, in: text).contains(.protectedName), "\(name): \(text)")
  }

  @Test(
    "a surname, or a form of a name, is a warning",
    arguments: [
      ("Tobin Harkess", "T. Harkess said"), ("Karl-Heinz Matuschek", "K.-H. Matuschek"),
      ("Karl-Heinz Matuschek", "Matuscheks Boot"),
      ("Karl-Heinz Matuschek", "https://e.org/matuschek"), ("Tobin Harkess", "Har*kess* said"),
      ("Tobin Harkess", "at the Harkesses"),
      ("Tobin Ng", "at Ng's"), ("Tobin Ng", "at Ng’s"), ("Tobin Ng", "the Ngs"),
      ("Hans Weber", "Das war Webers Schicht"),
      ("Іван Петренко", "бачили в Петренка"), ("Іван Петренко", "з Іваном"), ("Іван Петренко", "Петренками"),
      ("Іван Петренко", "до Petrenka"),
      ("Анна Гай", "у Анны"), ("Анна Гай", "Анною"), ("Ольга Кравець", "Ользі"), ("Ольга Кравець", "Кравцю"),
      ("Марія Заєць", "Зайцем"),
      ("Павел Лебедь", "у Павла"), ("Федір Мороз", "Федора"), ("Иван Сидоров", "Ивановы и Сидоровых"),
      ("Иван Сидоров", "Сидоровой"),
      ("Олена Зеленська", "Зеленської"), ("Jan Kowalski", "Kowalskiego"), ("Jan Kowalski", "u Kowalskich"),
      ("Anna Nowak", "Annie"),
      ("Anna Nowak", "z Nowakiem"), ("Monika Nowak", "Monice"), ("Marek Nowak", "Marka"), ("Lech Wałęsa", "Wałęsie"),
      ("Karel Novák", "Novákovi"), ("Karel Novák", "Nováková"), ("محمد الحسن", "لمحمد"), ("محمد الحسن", "وبالحسن"),
      ("محمد الحسن", "للحسن"),
      ("Γιώργος Παπαδόπουλος", "του Παπαδόπουλου"), ("דוד לוינסון", "ללוינסון"), ("Matti Virtanen", "Virtasen"),
      ("Ada Kovács", "Kovácsnak"), ("Ada Müller", "die Muellers"),
      ("Jens Voß", "Vossens"), ("István Nagy", "Nagyékkel Nagyék"), ("Paweł Dudek", "Dudkiem"),
      ("Дмитро Гончар", "Гончаре"),
      // Handles, and short names in one word, which may be another word.
      ("Іван Петренко", "@ipetrenko"), ("Tobin Harkess", "tharkess@example.org"), ("Dan Ger", "No danger."),
      ("Jo Li", "C’est joli."), ("Jo Li", "@joli"),
    ])
  func forms(name: String, text: String) throws {
    let codes = try Self.findings(name, in: text)
    #expect(codes.contains(.protectedWord) && !codes.contains(.protectedName), "\(name): \(text)")
  }

  @Test(
    "what only looks like a name is none",
    arguments: [
      ("Ada Baker", "Canada Bakery, Bakersfield and the bakers"), ("Tobin Ng", "Seeing a ring. NGO, Ngoc and Nguyen."),
      ("Anna Lee", "Ann, a Leeds man, and annals"), ("Ivan Moss", "I van Mossad mossy"),
      ("Mark Stone", "Remarks on Stonehenge; marked stones."),
      ("Rose Field", "They arose afield in fields; roses, Rosenheim."), ("Лев Гай", "левада, гайка"),
      ("Hans Weber", "Weberei, weben, Hansestadt"),
      ("محمد الحسن", "محمود والمحسن"), ("Marek Cole", "He marks it, Markus, a mark; cold and a Cola."),
      ("Peter Lech", "Petra, Lea and a Lecture"),
      ("Tobin Harkess", "https://e.org/%zz?a=&b; \\u12 <x"), ("Tobin Harkess", "charkess, harkesst"),
    ])
  func others(name: String, text: String) throws {
    #expect(try Self.findings(name, in: text).isDisjoint(with: [.protectedName, .protectedWord]), "\(name): \(text)")
  }

  @Test("a word in the name of somebody who may be named covers what begins as it does")
  func open() {
    var dossier = Dossier(title: "Harkesses Limited and Bakers")
    dossier.parties = [Party(id: "pty-a", name: "Tobin Harkess"), Party(id: "pty-b", name: "Harkesses Limited")]
    dossier.parties[0].protectIdentity = true
    dossier.parties[0].publicName = "W-1"
    #expect(!dossier.checked().findings.map(\.code).contains(.protectedWord))
    dossier.parties[1].name = "Another"
    #expect(dossier.checked().findings.map(\.code).contains(.protectedWord))
  }

  @Test("names of organisations are found, words of them are not")
  func organisations() throws {
    let codes = try Self.findings("Northgate Works", in: "Northgate-Works", kind: .organisation)
    #expect(codes.contains(.protectedName))
    #expect(
      try !Self.findings("Northgate Works", in: "He works at the gate.", kind: .organisation).contains(.protectedWord))
  }
}
