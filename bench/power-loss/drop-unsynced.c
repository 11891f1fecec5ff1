// Remembers what every write below DROP_WATCH took the place of, until the file is synced. What is left in DROP_UNDO when the power fails is what a
// disk may have lost; power-loss.mjs puts it back. Names of files are not undone. DROP_LYING_DISK=1: a sync keeps nothing.
//   cc -shared -fPIC -O2 -o drop-unsynced.so drop-unsynced.c -ldl
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

struct entry {
  int64_t offset, length, size;
};

static int watched(int fd, struct stat *about) {
  const char *watch = getenv("DROP_WATCH");
  char link[64], path[PATH_MAX];
  if (!watch || syscall(SYS_fstat, fd, about) != 0 || !S_ISREG(about->st_mode)) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = syscall(SYS_readlink, link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return strncmp(path, watch, strlen(watch)) == 0;
}

static void undo_path(char *to, size_t size, ino_t inode) {
  snprintf(to, size, "%s/%llu", getenv("DROP_UNDO"), (unsigned long long)inode);
}

static void remember(int fd, off_t offset, size_t length) {
  int before = errno;
  struct stat about;
  if (!watched(fd, &about)) {
    errno = before;
    return;
  }
  int64_t there = about.st_size - offset;
  if (there < 0) there = 0;
  if ((uint64_t)there > length) there = length;
  char *bytes = malloc(sizeof(struct entry) + there);
  char path[PATH_MAX], self[64];
  // Its own descriptor: fd may be open for writing alone.
  snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
  int reading = there > 0 ? syscall(SYS_openat, AT_FDCWD, self, O_RDONLY | O_CLOEXEC) : -1;
  for (int64_t done = 0; reading >= 0 && done < there;) {
    ssize_t got = syscall(SYS_pread64, reading, bytes + sizeof(struct entry) + done, there - done, offset + done);
    if (got <= 0) break;
    done += got;
  }
  if (reading >= 0) syscall(SYS_close, reading);
  *(struct entry *)bytes = (struct entry){offset, there, about.st_size};
  undo_path(path, sizeof path, about.st_ino);
  int undo = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
  if (undo >= 0) {
    syscall(SYS_fchmod, undo, 0666);
    if (syscall(SYS_write, undo, bytes, sizeof(struct entry) + there) < 0) abort();
    syscall(SYS_close, undo);
  }
  free(bytes);
  errno = before;
}

static void forget(ino_t inode) {
  char path[PATH_MAX];
  undo_path(path, sizeof path, inode);
  syscall(SYS_truncate, path, 0);
}

static off_t place(int fd) {
  struct stat about;
  if ((fcntl(fd, F_GETFL) & O_APPEND) && syscall(SYS_fstat, fd, &about) == 0) return about.st_size;
  return syscall(SYS_lseek, fd, 0, SEEK_CUR);
}

static size_t sum(const struct iovec *parts, int count) {
  size_t all = 0;
  for (int index = 0; index < count; index++) all += parts[index].iov_len;
  return all;
}

#define REAL(name) ((typeof(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *bytes, size_t length) {
  if (fd > 2) remember(fd, place(fd), length);
  return syscall(SYS_write, fd, bytes, length);
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (fd > 2) remember(fd, place(fd), sum(parts, count));
  return REAL(writev)(fd, parts, count);
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  remember(fd, offset, length);
  return syscall(SYS_pwrite64, fd, bytes, length, offset);
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) { return pwrite(fd, bytes, length, offset); }
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  remember(fd, offset, sum(parts, count));
  return REAL(pwritev)(fd, parts, count, offset);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) {
  return pwritev(fd, parts, count, offset);
}
int ftruncate(int fd, off_t size) {
  remember(fd, size, SSIZE_MAX);
  return syscall(SYS_ftruncate, fd, size);
}
int ftruncate64(int fd, off64_t size) { return ftruncate(fd, size); }
int posix_fallocate(int fd, off_t offset, off_t length) {
  remember(fd, offset, 0);
  return REAL(posix_fallocate)(fd, offset, length);
}
int posix_fallocate64(int fd, off64_t offset, off64_t length) { return posix_fallocate(fd, offset, length); }

static int kept(int fd, int result) {
  struct stat about;
  if (result == 0 && !getenv("DROP_LYING_DISK") && watched(fd, &about)) forget(about.st_ino);
  return result;
}
int fsync(int fd) { return kept(fd, REAL(fsync)(fd)); }
int fdatasync(int fd) { return kept(fd, REAL(fdatasync)(fd)); }

// A number that is free again must not undo another file.
int unlink(const char *path) {
  struct stat about;
  if (getenv("DROP_UNDO") && syscall(SYS_newfstatat, AT_FDCWD, path, &about, AT_SYMLINK_NOFOLLOW) == 0 && about.st_nlink == 1)
    forget(about.st_ino);
  return syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

int rename(const char *from, const char *to) {
  struct stat about;
  if (getenv("DROP_UNDO") && syscall(SYS_newfstatat, AT_FDCWD, to, &about, AT_SYMLINK_NOFOLLOW) == 0 && about.st_nlink == 1)
    forget(about.st_ino);
  return syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to);
}

static void emptied(int folder, const char *path, int flags) {
  if (!(flags & O_TRUNC)) return;
  int fd = syscall(SYS_openat, folder, path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return;
  remember(fd, 0, SSIZE_MAX);
  syscall(SYS_close, fd);
}
#define MODE(flags)                      \
  mode_t mode = 0;                       \
  if (flags & (O_CREAT | O_TMPFILE)) {   \
    va_list rest;                        \
    va_start(rest, flags);               \
    mode = va_arg(rest, mode_t);         \
    va_end(rest);                        \
  }
int open(const char *path, int flags, ...) {
  MODE(flags)
  emptied(AT_FDCWD, path, flags);
  return syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  MODE(flags)
  emptied(AT_FDCWD, path, flags);
  return syscall(SYS_openat, AT_FDCWD, path, flags | O_LARGEFILE, mode);
}
