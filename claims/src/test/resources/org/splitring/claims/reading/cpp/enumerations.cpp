/* oracle: ring.avail = avail_offset(n); ring.total = ring_size(n, a); ring.used = used_offset(n, a) */
#include <stdint.h>

enum { EVENT = 2, DESC = 16 };
enum { SMALL = 4, TOP = 1u << 31 };
enum { WIDE = 1ull << 40, LITTLE = 6 };
enum class Words : uint8_t { event = 2 };

static uint64_t avail_offset(uint64_t num) { return DESC * num; }

/* What is less than nothing is so only where all constants fit an int. */
static uint64_t ring_size(uint64_t num, uint64_t align)
{
  uint64_t first = DESC * num + 4 + 2 * num + static_cast<int>(Words::event);
  return ((first + align - 1) & ~(align - 1)) + 8 * num + 6 + ((EVENT - 3) >> 31) + ((SMALL - 5) >> 31);
}

/* A constant has the width of its widest neighbour. */
static uint64_t used_offset(uint64_t num, uint64_t align)
{
  return (18 * num + (((LITTLE << 32) >> 32) + sizeof(SMALL) - sizeof(LITTLE) / 2) + align - 1) & ~(align - 1);
}
