// glibc declares this call (Linux 3.15, glibc 2.28) only to programs that ask for GNU extensions, which Swift does not.
extern int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);

enum { EXCHANGE_FLAG = 1 << 1 };
