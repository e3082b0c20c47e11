/// The functions of librsvg and Cairo that draw a document, as their headers declare them (librsvg 2.46, Cairo 1.10).
struct RSVG {
  private typealias Object = UnsafeMutableRawPointer

  private let load: @convention(c) (UnsafePointer<UInt8>?, UInt, Object?) -> Object?
  private let render: @convention(c) (Object, Object, UnsafePointer<Double>, Object?) -> Int32
  private let makeSurface: @convention(c) (Int32, Int32, Int32) -> Object?
  private let makeContext: @convention(c) (Object) -> Object?
  private let setColour: @convention(c) (Object, Double, Double, Double) -> Void
  private let paint: @convention(c) (Object) -> Void
  private let status: @convention(c) (Object) -> Int32
  private let flush: @convention(c) (Object) -> Void
  private let pixels: @convention(c) (Object) -> Object?
  private let releaseDocument: Owned.Release
  private let releaseSurface: Owned.Release
  private let releaseContext: Owned.Release

  init() throws(DrawingError) {
    let library = try SharedLibrary(Drawing.library.file)
    load = try library.function("rsvg_handle_new_from_data")
    render = try library.function("rsvg_handle_render_document")
    makeSurface = try library.function("cairo_image_surface_create")
    makeContext = try library.function("cairo_create")
    setColour = try library.function("cairo_set_source_rgb")
    paint = try library.function("cairo_paint")
    status = try library.function("cairo_status")
    flush = try library.function("cairo_surface_flush")
    pixels = try library.function("cairo_image_surface_get_data")
    releaseDocument = try library.function("g_object_unref")
    releaseSurface = try library.function("cairo_surface_destroy")
    releaseContext = try library.function("cairo_destroy")
  }

  func drawn<Result>(
    _ svg: [UInt8], width: Int, height: Int, _ body: (Span<UInt32>) -> Result
  ) throws(DrawingError) -> Result {
    let document = try Owned(load(svg, UInt(svg.count), nil), release: releaseDocument)
    // 1 is CAIRO_FORMAT_RGB24: 32 bits a pixel, the upper 8 unused.
    let surface = try Owned(makeSurface(1, Int32(width), Int32(height)), release: releaseSurface)
    let context = try Owned(makeContext(surface.pointer), release: releaseContext)
    setColour(context.pointer, 1, 1, 1)
    paint(context.pointer)
    // `RsvgRectangle`: x, y, width, height.
    let viewport = [0, 0, Double(width), Double(height)]
    guard render(document.pointer, context.pointer, viewport, nil) != 0, status(context.pointer) == 0 else {
      throw .refused
    }
    flush(surface.pointer)
    guard let pixels = pixels(surface.pointer) else { throw .refused }
    // A row of pixels of 32 bits has no filling behind it.
    let count = width * height
    return body(UnsafeBufferPointer(start: pixels.assumingMemoryBound(to: UInt32.self), count: count).span)
  }
}
