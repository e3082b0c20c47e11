import ArgumentParser
import DossierKit
import Glibc

/// What the command takes from the machine it runs on. Nothing else of the program looks at the clock or the
/// environment.
enum Surroundings {
  /// The value of an environment variable; nil when it is not set or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The clock, which alone says whether an embargo has ended.
  static var clock: Moment { Moment(seconds: time(nil)) }

  /// `SOURCE_DATE_EPOCH` (reproducible-builds.org, specification 1.1), else the clock.
  static func now() throws -> Moment {
    guard let text = variable("SOURCE_DATE_EPOCH") else { return clock }
    guard let seconds = Int(text), seconds >= 0, "\(seconds)" == text, seconds < 253_402_300_800 else {
      throw ValidationError("SOURCE_DATE_EPOCH is \(quoted(text)), where a number of seconds since 1970 is expected")
    }
    return Moment(seconds: seconds)
  }

  /// How many processors there are.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
