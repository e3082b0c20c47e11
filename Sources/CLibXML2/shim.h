// Debian's libxml2 is built with ICU, and its headers then pull in ICU's, which clash with the copy inside Foundation
// in any module that imports both. Nothing here uses the one struct whose tail depends on it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/xmlwriter.h>
#include <libxml/xmlerror.h>
#include <libxml/parserInternals.h>
#include <libxml/c14n.h>
