/// The grammars of texts, as regular expressions of ECMA-262 with and without its flag `u`, and of Python.
///
/// Each says what the loader's own grammar says (`EDTFDate`, `EntityID`, `TextForm`); a test holds them together.
package enum FieldPattern {
  package static let id = "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"

  // Days that a month does not have, and intervals that end before they begin, are the loader's.
  package static let date = "^\(point)(?:/\(point))?$"
  package static let moment = "^\(day)\(time)[~?%]?$"
  private static let day = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
  private static let time =
    "T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])"
  private static let point = "(?:[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?|\(day)(?:\(time))?)[~?%]?"

  package static let language = "^(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*|[Xx](?:-[A-Za-z0-9]{1,8})+)$"

  /// What people write for `http` and `https`, and what is written to keep an address from being followed.
  package static let misspeltSchemes = [
    "htp", "htps", "ttp", "ttps", "tps", "hhttp", "hhttps", "htttp", "htttps", "httpp", "httpps", "httsp", "htpps",
    "hxxp", "hxxps",
  ]

  /// Of the characters that nobody sees, those that are met with. An address of the web has a host.
  package static let url =
    "^(?!(?:\(misspeltSchemes.joined(separator: "|"))):)(?![Hh][Tt][Tt][Pp][Ss]?:(?!//[^/]))[A-Za-z][A-Za-z0-9+.-]*:(?!//$)[^\(forbidden)\(invisible)]+$"
  private static let forbidden = #"\u0000-\u0020"<>\\^`{|}\u007f-\u009f"#
  private static let invisible = #"\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"#

  package static let path = "^\(part)(?:/\(part))*$"
  /// The path of a file whose ending tells how it is to be read.
  package static let collection = #"^(?=.*\.(?:csv|[yY][aA]?[mM][lL]|[jJ][sS][oO][nN])$)\#(part)(?:/\#(part))*$"#
  private static let part = #"(?!\.{1,2}(?:/|$))[^/\\:\u0000-\u001f\u007f]+"#

  package static let sha256 = "^[0-9a-f]{64}$"
  package static let wikidata = "^Q[1-9][0-9]*$"
}
