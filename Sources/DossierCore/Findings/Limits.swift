/// How much the program takes and gives at most, so that no input, made by accident or in malice, costs more than a large
/// dossier does, or fills a screen.
///
/// Every limit stands here and nowhere else. The page on the format lists them, made from this file: the words before the
/// colon say what is limited and in what unit, those behind it why.
public enum Limits {
  // MARK: Loading

  /// A file that is loaded, in bytes: all of it is held in memory.
  public static let fileSize = 1 << 30
  /// Mappings and sequences in one another, levels: what reads them goes down a step of the stack with each.
  public static let depth = 64
  /// Directives of a YAML file, lines that begin with `%`: each is compared with all before it.
  public static let directives = 64
  /// Values and keys in a file: each of them takes some dozen bytes of memory.
  public static let nodes = 128_000_000
  /// Lists, quotations, emphasis and links of a Markdown text in one another, levels: readers indent or nest each, and
  /// the stack has an end.
  public static let proseDepth = 32
  /// How many times as long as the text its links may be, written out from definitions: who repeats a link writes a word
  /// for each.
  public static let linkGrowth = 10
  /// Links of a text that may be written out however short it is, in bytes: they do no harm.
  public static let smallLinks = 16_384
  /// Definitions of links in a text, each as often as there are brackets, in bytes: what they may come to is held in
  /// memory before it is known what they do.
  public static let linksSize = 64 << 20
  /// Cells of the tables of a text beside its bytes: rows that are cut short are filled up, so that few signs make many.
  public static let freeCells = 1_000
  /// Columns of a table of a text: no page has room for more.
  public static let tableColumns = 500
  /// Lines of dashes in a paragraph of a text that has a table: libcmark looks at each whether it is the second of one.
  public static let tableRules = 50
  /// A citation in brackets, in letters: the end of a longer one is somebody else's bracket.
  public static let citation = 2_000
  /// Characters of a file that no output can carry and that are told: a file with more of them is no text.
  public static let forbiddenCharacters = 20
  /// An id, in letters: it becomes part of addresses and of file names.
  public static let idLength = 64

  /// How long a pipe is waited for into which nobody writes, in seconds: whoever writes into it has begun by then.
  public static let pipeWait = 10

  /// Folders below a dossier's in which a file that is not there is looked for: it is a hint, and folders may be any number.
  public static let searchedFolders = 50

  // MARK: Checking

  /// What one `[…]` of a quote stands for, in code points: a gap of any length would let any two words be a quote.
  public static let quoteGap = 400
  /// The `[…]` of a quote: what has more of them is no quotation, and each is looked for.
  public static let quoteGaps = 100
  /// Places of one quote in a text that are looked at: what stands there more often needs no count.
  public static let quotePlaces = 1_000
  /// Places of the parts of quotes with `[…]` in one text, of all quotes together: common words stand everywhere.
  public static let quoteSteps = 100_000_000
  /// Quotes that are not found and whose reason is looked for in ligatures and divided words: each costs a look at the text.
  public static let quoteReasons = 20
  /// A word for which a similar one is looked for, in letters: with each letter the search takes longer.
  public static let nearWord = 64

  // MARK: Telling

  /// Findings of a run: a hundred thousandth missing comma helps nobody.
  public static let findings = 100_000
  /// Findings of a run that point into a text: each costs a look through it, and others point at its beginning.
  public static let placedFindings = 1_000
  /// Findings of one code in text for people: whoever sees five of a kind knows what to look for; `--all` shows each.
  public static let shownFindings = 5
  /// A message, in bytes: it says what is wrong and is not a copy of what it is about.
  public static let message = 4_096
  /// A text of the dossier in a message, in code points: the message is about it and is not its copy.
  public static let quotedText = 60
  /// A protected name, in letters: no name is longer, and each letter of it is compared with each that a text has.
  public static let nameLetters = 128
  /// A protected name that is looked for in other alphabets, in letters: each letter more is written in several ways.
  public static let spelledName = 48
  /// Places of protected names in a file that was made: one is enough to refuse it.
  public static let namesInFile = 100

  /// An address in which an item that stays behind may be named, in characters: none that is followed is longer.
  public static let addressLength = 2_048

  // MARK: Templates

  /// Partials in one another, levels: one that stands in itself ends only when the data does.
  public static let partialDepth = 64
  /// A template or partial, in bytes: the longest of ours has a hundredth of that.
  public static let templateSize = 1 << 20
  /// A template with its partials, each as often as its names mean something else, in bytes: they multiply.
  public static let templatesSize = 8 << 20
  /// Sections of a template in one another, and parts of a name: what reads them goes down a step of the stack with each.
  public static let templateDepth = 64
  /// How often the sections of a template are gone through: those that stand in one another multiply.
  public static let templateSteps = 30_000_000
  /// What a template makes, in bytes: all of it is held in memory.
  public static let pageSize = 512 << 20
  /// Folders of a template in one another, levels: a link back up would never end.
  public static let templateFolders = 4

  /// Words in brackets at the end of a text that may be a sentence of their own, in bytes: nobody brackets more.
  public static let bracketed = 500

  // MARK: Pictures and markup

  /// A picture, in pixels: shown, that many take half a gigabyte.
  public static let pixels = 1 << 27
  /// What a compressed row of pixels may hold beyond what the picture says, in bytes: more is no picture's.
  public static let pixelMargin = 1 << 20
  /// What is too short to be seen in a picture that moves, in hundredths of a second: such a frame only hides something.
  public static let unseenFrame = 1
  /// A frame that others follow, in hundredths of a second: nobody waits longer for the next.
  public static let longestFrame = 6_000
  /// Elements of a drawing, what it uses repeatedly counted each time: ten of them that use each other can come to
  /// thousands of millions.
  public static let drawingElements = 100_000
  /// An XML document, in bytes: all of it is held in memory.
  public static let xmlSize = 64 << 20
  /// Elements of an XML document in one another, levels: readers build a tree of them.
  public static let xmlDepth = 200
  /// Attributes of an element, and namespaces in scope: each is compared with each other.
  public static let xmlAttributes = 256

  // MARK: Outputs

  /// A page of the book, in bytes of markup, where it can be divided: reading systems load a page as a whole.
  public static let bookPage = 250_000
  /// Claims side by side in a grid of who says what: more have no room on a telephone, and are divided among grids.
  public static let gridColumns = 12
  /// Parties below one another in such a grid: a longer one is no picture, and is divided as well.
  public static let gridRows = 40
  /// Entries of the contents of a book below one chapter: longer lists are not looked through.
  public static let contentsEntries = 1_000
  /// A passage that is shown beside a quote that differs from it, in code points: it is there to compare, not to read.
  public static let shownPassage = 1_500
  /// A title, a name or a line on the cover, in letters: what is set smaller than that nobody reads.
  public static let coverText = 600
  /// Rows of a sheet: spreadsheets have no more.
  public static let sheetRows = 1_048_576
  /// Columns of a sheet: spreadsheets have no more.
  public static let sheetColumns = 16_384
  /// A cell, in UTF-16 code units: spreadsheets cut what is longer.
  public static let cellText = 32_767
  /// Claims times parties of a matrix with a column for each party: most of its cells are empty, and they grow with the
  /// square of a dossier; a larger one has a row for each stance.
  public static let matrixCells = 1_000_000

  // MARK: What is received

  /// An archive that is looked at, in bytes: all of it is held in memory.
  public static let archiveSize = 2 << 30
  /// Archives in one another that protected names are looked for in, levels: a deeper one is looked at as it stands.
  public static let archiveDepth = 3
  /// A file of a packet or of an output folder, in bytes: all of it is held in memory.
  public static let packetFileSize = 1 << 30
  /// All files of a packet together, in bytes: each of them is read.
  public static let packetSize = 8 << 30
  /// Files and folders of a packet: their names are held in memory, and each is looked for.
  public static let packetFiles = 100_000
  /// Folders of a packet in one another, levels: no reader of packets goes deeper.
  public static let packetDepth = 64
  /// The path of a file in a packet, in bytes: no system opens a longer one.
  public static let packetName = 4_096
  /// The paths of all files of a packet, in bytes: they are held in memory.
  public static let packetNames = 64 << 20
  /// How many times an archive may grow when it is unpacked: text grows about ten times, a bomb a thousand times.
  public static let archiveGrowth = 200
  /// What an archive may hold however well it is packed, in bytes: small files pack better, and do no harm.
  public static let smallArchive = 16 << 20
}
