// Whoever uses the kit uses the model; one import brings both.
@_exported public import DossierCore

@_exported public import struct DossierPacket.Inspection
