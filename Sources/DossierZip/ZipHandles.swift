import CLibZip

/// Owns one reference to a libzip source.
struct ZipSource: ~Copyable {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  deinit { zip_source_free(pointer) }

  /// Gives the reference away, as to an archive that now owns it.
  consuming func release() { discard self }
}

/// Owns an open libzip archive; what was not closed is thrown away.
struct ZipHandle: ~Copyable {
  let pointer: OpaquePointer

  /// Opens the archive in `source`, which it then owns.
  init(_ source: consuming ZipSource, flags: Int32) throws(ZipError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let pointer = zip_open_from_source(source.pointer, flags, &error) else { throw ZipError(&error) }
    source.release()
    self.pointer = pointer
  }

  deinit { zip_discard(pointer) }

  /// Writes the archive into its source.
  consuming func close() throws(ZipError) {
    if zip_close(pointer) == 0 {
      discard self
    } else {
      let error = lastError
      _ = consume self  // libzip leaves an archive open that it could not write
      throw error
    }
  }

  var lastError: ZipError { ZipError(zip_get_error(pointer)) }
}
