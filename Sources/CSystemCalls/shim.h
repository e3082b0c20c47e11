#include <dirent.h>

// glibc declares this call (Linux 3.15, glibc 2.28) only to programs that ask for GNU extensions, which Swift does not.
extern int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);

enum { NOREPLACE_FLAG = 1 << 0, EXCHANGE_FLAG = 1 << 1 };

// glibc has no name for openat2 (Linux 5.6).
extern long syscall(long number, ...);

// struct open_how of <linux/openat2.h>, which not every machine with glibc has.
struct open_how_beneath {
  unsigned long long flags;
  unsigned long long mode;
  unsigned long long resolve;
};

// RESOLVE_NO_MAGICLINKS, RESOLVE_NO_SYMLINKS and RESOLVE_BENEATH: nothing on the way is a link or leads out.
static inline int open_beneath(int folder, const char *path, int flags) {
  struct open_how_beneath how = {(unsigned long long)(unsigned int)flags, 0, 0x02 | 0x04 | 0x08};
  return (int)syscall(437, folder, path, &how, sizeof how);
}

// In place: Swift would copy the 256 bytes that the declaration has room for, of which an entry need not have that many.
static inline const char *name_of(const struct dirent *entry) { return entry->d_name; }
