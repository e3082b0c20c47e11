// Ends a program, or fails it, at one of its calls of the C library that have to do with files. check-crashes.py builds it
// and puts it before the C library by LD_PRELOAD. The environment says what happens:
//
//   CRASH_UNDER   the folders that count, with colons between them; relative paths count as well
//   CRASH_AT      the number of the call, from 1; none: nothing happens
//   CRASH_ERROR   the error that the call ends with; none: the program is killed before it
//   CRASH_ON      any text: every later call fails too
//   CRASH_PUT     a file that is made before the call, which then goes on
//   CRASH_PUT_TOLD  a file that is made where that went well
//   CRASH_LACKS   names of calls that the system does not have, with commas between them
//   CRASH_LOG     a file that gets the name of each call, a line each
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long count;
static long at;
static int error_number, goes_on, log_file = -1;
static const char *under, *put, *lacks;
static atomic_char counts[4096];

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
  under = getenv("CRASH_UNDER");
  at = getenv("CRASH_AT") ? atol(getenv("CRASH_AT")) : 0;
  error_number = getenv("CRASH_ERROR") ? atoi(getenv("CRASH_ERROR")) : 0;
  goes_on = getenv("CRASH_ON") != NULL;
  put = getenv("CRASH_PUT");
  lacks = getenv("CRASH_LACKS");
  const char *log = getenv("CRASH_LOG");
  if (log) log_file = REAL(open)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
}

static int is_under(const char *path) {
  if (!under || !path) return 0;
  if (path[0] != '/') return 1;
  for (const char *one = under; *one;) {
    size_t length = strcspn(one, ":");
    if (length && strncmp(path, one, length) == 0) return 1;
    one += length + (one[length] == ':');
  }
  return 0;
}

static int is_ours(int file) { return under && file >= 0 && file < 4096 && (file == 1 || counts[file]); }
static int keep(int file, int ours) {
  if (file >= 0 && file < 4096) counts[file] = ours;
  return file;
}

// Makes the file that somebody else is to have made meanwhile.
static void make_file(void) {
  int file = REAL(open)(put, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0) return;
  dprintf(file, "precious");
  REAL(close)(file);
  const char *told = getenv("CRASH_PUT_TOLD");
  if (told) REAL(close)(REAL(open)(told, O_WRONLY | O_CREAT | O_CLOEXEC, 0666));
}

static int is_lacking(const char *name) {
  for (const char *one = lacks; one && *one;) {
    size_t length = strcspn(one, ",");
    if (length == strlen(name) && strncmp(one, name, length) == 0) return 1;
    one += length + (one[length] == ',');
  }
  return 0;
}

// Whether the call is to fail.
static int fails(int ours, const char *name) {
  if (is_lacking(name)) {
    errno = ENOSYS;
    return 1;
  }
  if (!ours) return 0;
  long number = atomic_fetch_add(&count, 1) + 1;
  if (log_file >= 0) dprintf(log_file, "%s\n", name);
  if (!at || (goes_on ? number < at : number != at)) return 0;
  if (put) {
    make_file();
    return 0;
  }
  if (!error_number) kill(getpid(), SIGKILL);
  errno = error_number;
  return 1;
}

static int makes(int flags) { return flags & (O_CREAT | O_TMPFILE); }

#define OPEN(name)                                                                   \
  int name(const char *path, int flags, ...) {                                       \
    va_list rest;                                                                    \
    va_start(rest, flags);                                                           \
    mode_t mode = makes(flags) ? va_arg(rest, mode_t) : 0;                           \
    va_end(rest);                                                                    \
    int ours = is_under(path);                                                       \
    if (fails(ours, "open")) return -1;                                              \
    return keep(REAL(name)(path, flags, mode), ours);                                \
  }
OPEN(open)
OPEN(open64)

int openat(int folder, const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = makes(flags) ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  int ours = folder == AT_FDCWD ? is_under(path) : is_ours(folder);
  if (fails(ours, "openat")) return -1;
  return keep(REAL(openat)(folder, path, flags, mode), ours);
}

// openat2, which has no name of its own.
long syscall(long number, ...) {
  va_list rest;
  va_start(rest, number);
  long a = va_arg(rest, long), b = va_arg(rest, long), c = va_arg(rest, long), d = va_arg(rest, long),
       e = va_arg(rest, long), f = va_arg(rest, long);
  va_end(rest);
  int ours = number == 437 && is_ours((int)a);
  if (number == 437 && fails(ours, "openat2")) return -1;
  long result = REAL(syscall)(number, a, b, c, d, e, f);
  if (number == 437) keep((int)result, ours);
  return result;
}

int close(int file) {
  keep(file, 0);
  return REAL(close)(file);
}

#define ON_FILE(result, name, parameters, arguments)                                 \
  result name parameters {                                                           \
    if (fails(is_ours(file), #name)) return -1;                                      \
    return REAL(name) arguments;                                                     \
  }
ON_FILE(ssize_t, read, (int file, void *bytes, size_t size), (file, bytes, size))
ON_FILE(ssize_t, write, (int file, const void *bytes, size_t size), (file, bytes, size))
ON_FILE(int, fsync, (int file), (file))
ON_FILE(int, fstat, (int file, struct stat *status), (file, status))
ON_FILE(int, flock, (int file, int how), (file, how))

#define ON_PATH(name, parameters, arguments)                                         \
  int name parameters {                                                              \
    if (fails(is_under(path), #name)) return -1;                                     \
    return REAL(name) arguments;                                                     \
  }
ON_PATH(stat, (const char *path, struct stat *status), (path, status))
ON_PATH(lstat, (const char *path, struct stat *status), (path, status))
ON_PATH(unlink, (const char *path), (path))
ON_PATH(mkdir, (const char *path, mode_t mode), (path, mode))
ON_PATH(rmdir, (const char *path), (path))
ON_PATH(chmod, (const char *path, mode_t mode), (path, mode))
ON_PATH(rename, (const char *path, const char *other), (path, other))
ON_PATH(link, (const char *path, const char *other), (path, other))

int renameat2(int folder, const char *path, int target, const char *other, unsigned int flags) {
  if (fails(is_under(path), "renameat2")) return -1;
  return REAL(renameat2)(folder, path, target, other, flags);
}

int fcntl(int file, int what, ...) {
  va_list rest;
  va_start(rest, what);
  long value = va_arg(rest, long);
  va_end(rest);
  int result = REAL(fcntl)(file, what, value);
  if (what == F_DUPFD || what == F_DUPFD_CLOEXEC) keep(result, file != 0 && is_ours(file));
  return result;
}

char *realpath(const char *path, char *resolved) {
  if (fails(is_under(path), "realpath")) return NULL;
  return REAL(realpath)(path, resolved);
}

DIR *opendir(const char *path) {
  if (fails(is_under(path), "opendir")) return NULL;
  DIR *stream = REAL(opendir)(path);
  if (stream) keep(dirfd(stream), is_under(path));
  return stream;
}

DIR *fdopendir(int file) {
  if (fails(is_ours(file), "fdopendir")) return NULL;
  return REAL(fdopendir)(file);
}

struct dirent *readdir(DIR *stream) {
  if (fails(is_ours(dirfd(stream)), "readdir")) return NULL;
  return REAL(readdir)(stream);
}

struct dirent64 *readdir64(DIR *stream) {
  if (fails(is_ours(dirfd(stream)), "readdir")) return NULL;
  return REAL(readdir64)(stream);
}
