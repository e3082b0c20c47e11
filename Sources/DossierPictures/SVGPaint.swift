/// With what texts are painted: inherited from what is around them.
struct SVGPaint {
  private var fill = SVGLook.Value(text: "black", isSure: true)
  private var stroke = SVGLook.Value(text: "none", isSure: true)
  private var fillOpacity = SVGLook.Value(text: "1", isSure: true)
  private var strokeOpacity = SVGLook.Value(text: "1", isSure: true)
  private var size = SVGLook.Value(text: "16", isSure: true)
  private var visibility = SVGLook.Value(text: "visible", isSure: true)
  var isClip = false

  mutating func take(_ look: SVGLook) {
    func taken(_ name: String, _ old: SVGLook.Value) -> SVGLook.Value {
      guard let new = look[name], new.text != "inherit" else { return old }
      return new
    }
    fill = taken("fill", fill)
    stroke = taken("stroke", stroke)
    fillOpacity = taken("fill-opacity", fillOpacity)
    strokeOpacity = taken("stroke-opacity", strokeOpacity)
    size = taken("font-size", size)
    visibility = taken("visibility", visibility)
  }

  private var isFilled: Bool { !SVGLook.isNothing(paint: fill.text) && !SVGLook.isNothing(opacity: fillOpacity.text) }
  private var isStroked: Bool {
    !SVGLook.isNothing(paint: stroke.text) && !SVGLook.isNothing(opacity: strokeOpacity.text)
  }

  /// Whether `visibility` hides what is painted.
  var isUnseen: Bool { ["hidden", "collapse"].contains(visibility.text) }

  /// Whether a text painted so is not seen.
  var isInvisible: Bool {
    !isFilled && !isStroked || isUnseen || SVGLook.number(size.text) == 0
  }

  /// Whether no rule of a style sheet, which may not be meant for the text, has a part in it.
  var isSure: Bool {
    [fill, stroke, fillOpacity, strokeOpacity, size, visibility].allSatisfy(\.isSure)
  }
}
