import DossierCommand
import Glibc

exit(DossierCommand.run(Array(CommandLine.arguments.dropFirst())))
