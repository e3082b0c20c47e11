// swift-tools-version: 6.2

import PackageDescription

/// Every target is Swift 6, strict, and free of warnings.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A C library that Debian carries: a module map and a shim, nothing else.
func system(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// A library target; its dependencies are the arrows that the architecture test holds import lines against.
func library(_ name: String, _ dependencies: [Target.Dependency], path: String? = nil) -> Target {
  .target(name: name, dependencies: dependencies, path: path, swiftSettings: settings)
}

/// The tests of a target. Expected outputs lie beside them, in folders that are no sources.
func tests(_ subject: String, _ dependencies: [Target.Dependency], data: [String] = []) -> Target {
  .testTarget(
    name: "\(subject)Tests", dependencies: dependencies + ["TestSupport"], path: "Tests/\(subject)Tests", exclude: data,
    swiftSettings: settings)
}

let package = Package(
  name: "dossierkit",
  products: [
    .library(name: "DossierKit", targets: ["DossierKit"]),
    .executable(name: "dossier", targets: ["dossier"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0")
  ],
  targets: [
    system("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
    system("CLibZip", pkgConfig: "libzip", apt: "libzip-dev"),
    system("CLibYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev"),
    system("CLibDeflate", pkgConfig: "libdeflate", apt: "libdeflate-dev"),
    system("CLibZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    system("CLibCrypto", pkgConfig: "libcrypto", apt: "libssl-dev"),
    system("CLibUnistring", apt: "libunistring-dev"),
    system("CLibCmark", apt: "libcmark-gfm-extensions-dev"),
    .systemLibrary(name: "CSystemCalls"),

    library("DossierXML", ["CLibXML2"]),
    library("DossierZip", ["CLibZip", "CLibDeflate", "CLibZlib"]),
    library("DossierText", ["CLibUnistring"]),
    library("DossierDigest", ["CLibCrypto"]),
    library("DossierDrawing", []),
    library("DossierPictures", ["DossierCore", "DossierXML", "DossierZip"]),
    library("DossierPacket", ["DossierCore", "DossierDigest", "DossierXML", "DossierZip"]),
    .target(
      name: "DossierTemplates", path: "Templates",
      resources: [
        .copy("briefing"), .copy("epub"), .copy("explanations"), .copy("labels"), .copy("markdown"),
        .copy("starter"),
      ], swiftSettings: settings),

    library("DossierCore", ["DossierDigest", "DossierText"]),
    library("DossierLoading", ["DossierCore", "DossierText", "CLibYAML", "CLibCmark"]),
    library("DossierTables", ["DossierCore"]),
    library("DossierTemplating", ["DossierCore", "DossierText"]),
    library("DossierPages", ["DossierCore", "DossierDigest", "DossierPictures", "DossierText", "DossierXML"]),
    library("DossierReport", ["DossierCore", "DossierTemplating", "DossierText"]),
    library(
      "DossierBriefing", ["DossierCore", "DossierReport", "DossierTemplating"], path: "Sources/Writers/Briefing"),
    library("DossierClaimReview", ["DossierCore"], path: "Sources/Writers/ClaimReview"),
    library("DossierCSV", ["DossierCore", "DossierTables"], path: "Sources/Writers/CSV"),
    library(
      "DossierEPUB",
      [
        "DossierCore", "DossierPages", "DossierXML", "DossierZip", "DossierText", "DossierDrawing", "DossierPictures",
      ], path: "Sources/Writers/EPUB"),
    library("DossierJSON", ["DossierCore"], path: "Sources/Writers/JSON"),
    library(
      "DossierMarkdown", ["DossierCore", "DossierReport", "DossierTemplating"], path: "Sources/Writers/Markdown"),
    library("DossierSTIX", ["DossierCore", "DossierDigest"], path: "Sources/Writers/STIX"),
    library("DossierXLSX", ["DossierCore", "DossierTables", "DossierXML", "DossierZip"], path: "Sources/Writers/XLSX"),
    library(
      "DossierKit",
      [
        "CSystemCalls", "DossierCore", "DossierLoading", "DossierTemplates", "DossierXML", "DossierZip", "DossierText",
        "DossierDigest", "DossierDrawing", "DossierPictures", "DossierPacket", "DossierReport", "DossierTemplating",
        "DossierBriefing",
        "DossierClaimReview",
        "DossierCSV", "DossierEPUB", "DossierJSON", "DossierMarkdown", "DossierSTIX", "DossierXLSX",
      ]),
    library(
      "DossierCommand", ["DossierKit", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
    .executableTarget(name: "dossier", dependencies: ["DossierCommand"], swiftSettings: settings),

    library("TestSupport", ["DossierCore"], path: "Tests/TestSupport"),
    tests("DossierXML", ["DossierXML", "CLibXML2"]),
    tests("DossierZip", ["DossierZip"]),
    tests("DossierText", ["DossierText", "CLibUnistring"]),
    tests("DossierPictures", ["DossierPictures", "DossierXML", "DossierZip"], data: ["Files"]),
    tests("DossierCore", ["DossierCore"]),
    tests("DossierLoading", ["DossierCore", "DossierLoading"]),
    tests("DossierTemplating", ["DossierCore", "DossierTemplating", "DossierText"]),
    tests("DossierReport", ["DossierCore", "DossierReport", "DossierTemplating"]),
    tests(
      "DossierBriefing", ["DossierCore", "DossierBriefing", "DossierText", "DossierKit", "DossierLoading"],
      data: ["Goldens"]),
    tests("DossierClaimReview", ["DossierCore", "DossierClaimReview", "DossierKit"]),
    tests("DossierMarkdown", ["DossierCore", "DossierTemplating", "DossierMarkdown", "DossierKit"], data: ["Golden"]),
    tests(
      "DossierCSV", ["DossierCore", "DossierCSV", "DossierJSON", "DossierKit", "DossierLoading"], data: ["Golden"]),
    tests(
      "DossierEPUB",
      [
        "DossierCore", "DossierEPUB", "DossierPages", "DossierXML", "DossierZip", "DossierDigest", "DossierDrawing",
        "DossierPictures",
        "DossierKit", "DossierLoading",
      ], data: ["Golden", "Cover/Golden"]),
    tests("DossierJSON", ["DossierCore", "DossierJSON", "DossierKit", "DossierLoading"], data: ["Golden"]),
    tests("DossierSTIX", ["DossierCore", "DossierSTIX", "DossierKit"]),
    tests("DossierXLSX", ["DossierCore", "DossierXLSX", "DossierKit", "DossierZip"]),
    tests("DossierTables", ["DossierCore", "DossierTables"]),
    tests("DossierPacket", ["DossierPacket", "DossierKit", "DossierZip"]),
    tests(
      "DossierKit",
      ["DossierCore", "DossierKit", "DossierLoading", "DossierZip", "DossierXML", "DossierDigest"],
      data: ["Frozen"]),
    tests("DossierCommand", ["DossierCommand", "DossierKit"], data: ["Sessions", "Findings"]),
  ]
)
