// libunistring's headers rename int32_t and its kin while they include these, which would then differ from the ones that
// Glibc and Foundation declare: so these come first.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistr.h>
#include <uniwidth.h>
#include <unilbrk.h>
#include <unigbrk.h>
#include <uninorm.h>
#include <unictype.h>

// UNINORM_NFC is the address of a struct that only libunistring knows, which Swift cannot import.
static inline uint8_t *dossier_u8_nfc(const uint8_t *text, size_t count, size_t *result_count) {
  return u8_normalize(UNINORM_NFC, text, count, (uint8_t *)0, result_count);
}
