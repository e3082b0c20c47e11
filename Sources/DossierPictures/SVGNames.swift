/// What a drawing in a book may have (SVG 1.1, second edition; SVG 2 where it says the same).
///
/// Nothing that runs, loads, links, moves or holds other kinds of document is among it. The names are those of the
/// program, so that no name of a drawing ever reaches a book.
enum SVGNames {
  static let namespace = "http://www.w3.org/2000/svg"
  static let xlink = "http://www.w3.org/1999/xlink"
  static let xml = "http://www.w3.org/XML/1998/namespace"

  static let elements = table([
    "circle", "clipPath", "defs", "desc", "ellipse", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite",
    "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood",
    "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset",
    "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence", "filter", "g", "line",
    "linearGradient", "marker", "mask", "path", "pattern", "polygon", "polyline", "radialGradient", "rect", "stop",
    "style", "svg", "symbol", "text", "textPath", "title", "tspan", "use",
  ])

  /// What goes with all in it: notes of the program that drew it about itself and its user.
  static let dropped: Set = ["metadata"]

  static let attributes = table([
    "alignment-baseline", "amplitude", "aria-describedby", "aria-hidden", "aria-label", "aria-labelledby", "azimuth",
    "baseFrequency", "baseline-shift", "bias", "class", "clip-path", "clip-rule", "clipPathUnits", "color",
    "color-interpolation", "color-interpolation-filters", "cx", "cy", "d", "diffuseConstant", "direction", "display",
    "divisor", "dominant-baseline", "dx", "dy", "edgeMode", "elevation", "exponent", "fill", "fill-opacity",
    "fill-rule",
    "filter", "filterUnits", "flood-color", "flood-opacity", "font-family", "font-size", "font-size-adjust",
    "font-stretch", "font-style", "font-variant", "font-weight", "fr", "fx", "fy", "gradientTransform",
    "gradientUnits", "height", "href", "id", "image-rendering", "in", "in2", "intercept", "k1", "k2", "k3", "k4",
    "kernelMatrix", "kernelUnitLength", "lang", "lengthAdjust", "letter-spacing", "lighting-color",
    "limitingConeAngle", "marker-end", "marker-mid", "marker-start", "markerHeight", "markerUnits", "markerWidth",
    "mask", "maskContentUnits", "maskUnits", "method", "mode", "numOctaves", "offset", "opacity", "operator", "order",
    "orient", "overflow", "paint-order", "pathLength", "patternContentUnits", "patternTransform", "patternUnits",
    "points", "pointsAtX", "pointsAtY", "pointsAtZ", "preserveAlpha", "preserveAspectRatio", "primitiveUnits", "r",
    "radius", "refX", "refY", "result", "role", "rotate", "rx", "ry", "scale", "seed", "shape-rendering", "slope",
    "spacing", "specularConstant", "specularExponent", "spreadMethod", "startOffset", "stdDeviation", "stitchTiles",
    "stop-color", "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap",
    "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width", "style", "surfaceScale", "tabindex",
    "tableValues", "targetX", "targetY", "text-anchor", "text-decoration", "text-rendering", "textLength", "transform",
    "transform-origin", "type", "unicode-bidi", "values", "vector-effect", "version", "viewBox", "visibility", "width",
    "word-spacing", "writing-mode", "x", "x1", "x2", "xChannelSelector", "y", "y1", "y2", "yChannelSelector", "z",
  ])

  /// Attributes that say nothing any more, and go.
  static let idle: Set = [
    "baseProfile", "contentScriptType", "contentStyleType", "enable-background", "zoomAndPan", "xml:space",
  ]

  private static func table(_ names: [StaticString]) -> [String: StaticString] {
    Dictionary(uniqueKeysWithValues: names.map { ("\($0)", $0) })
  }
}
