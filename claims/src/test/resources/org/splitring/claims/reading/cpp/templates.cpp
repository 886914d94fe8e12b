/* oracle: Ring q; q.num = n; config(q, (char *)base, a); ring.desc = (uint64_t)q.desc; ring.avail = (uint64_t)q.avail; ring.used = (uint64_t)q.used; ring.total = ring_bytes(n, a) */
#include <stdint.h>
#include <stddef.h>

template <typename T>
constexpr T align_up(T v, T align)
{
  return (v + align - 1) & ~(align - 1);
}

template <typename T>
T *align_up(T *v, size_t align)
{
  return reinterpret_cast<T *>(align_up(reinterpret_cast<uintptr_t>(v), align));
}

template <typename T>
struct little { T raw; };

struct Used { little<uint16_t> flags, idx; struct { little<uint32_t> id, len; } ring[]; };

struct Ring {
  unsigned num;
  char *desc, *avail, *used;
};

static void config(Ring &r, char *mem, size_t align)
{
  r.desc = mem;
  r.avail = r.desc + 16 * r.num;
  r.used = align_up(r.avail + 2 * r.num + 6, align);
}

static size_t ring_bytes(size_t num, size_t align)
{
  return align_up<size_t>(16 * num + 6 + 2 * num, align) + sizeof(Used) + 8 * num + sizeof(little<uint16_t>);
}
