/// The functions of librsvg and Cairo that draw a document, as their headers declare them (librsvg 2.46, Cairo 1.10).
struct RSVG {
  private typealias Object = UnsafeMutableRawPointer
  private typealias Write = @convention(c) (Object?, UnsafePointer<UInt8>?, UInt32) -> Int32

  private let load: @convention(c) (UnsafePointer<UInt8>?, UInt, Object?) -> Object?
  private let render: @convention(c) (Object, Object, UnsafePointer<Double>, Object?) -> Int32
  private let makeSurface: @convention(c) (Int32, Int32, Int32) -> Object?
  private let makeContext: @convention(c) (Object) -> Object?
  private let setColour: @convention(c) (Object, Double, Double, Double) -> Void
  private let paint: @convention(c) (Object) -> Void
  private let status: @convention(c) (Object) -> Int32
  private let writePNG: @convention(c) (Object, Write, Object?) -> Int32
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
    writePNG = try library.function("cairo_surface_write_to_png_stream")
    releaseDocument = try library.function("g_object_unref")
    releaseSurface = try library.function("cairo_surface_destroy")
    releaseContext = try library.function("cairo_destroy")
  }

  func png(of svg: [UInt8], width: Int, height: Int) throws(DrawingError) -> [UInt8] {
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
    var bytes: [UInt8] = []
    let isWritten = withUnsafeMutablePointer(to: &bytes) { bytes in
      writePNG(
        surface.pointer,
        { bytes, data, count in
          let bytes = bytes?.assumingMemoryBound(to: [UInt8].self)
          bytes?.pointee.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
          return 0
        }, bytes) == 0
    }
    guard isWritten else { throw .refused }
    return bytes
  }
}
