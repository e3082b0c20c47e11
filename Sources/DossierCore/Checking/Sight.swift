extension String {
  /// Whether there is nothing in the text that a reader could see: spaces, controls, characters without width.
  package var hasNothingToSee: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x21...0x7E: false
      case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0: true
      default: scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint || scalar.isControl
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    switch properties.generalCategory {
    case .control, .format: true
    default: false
    }
  }
}
