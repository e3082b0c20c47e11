import ArgumentParser

/// Which edition of a dossier an output is made of, for verbs that make outputs.
struct EditionOptions: ParsableArguments {
  @Flag(name: .customLong("embargo-ok"), help: "Render the dossier although its embargo has not ended.")
  var isEmbargoAccepted = false

  @OptionGroup var releasing: ReleaseOptions
}
