/* oracle: ring.total = narrow::vring_size(n, a); ring.used = used_offset(n, a) */
#include <stdint.h>
#include <stddef.h>

namespace narrow {
uint16_t vring_size(unsigned num, unsigned long align)
{
  auto bytes = (16 * num + 6 + 2 * num + align - 1) & ~(align - 1);
  return bytes + 6 + 8 * num;
}
}

/* The mask is narrower than what it masks. */
size_t used_offset(size_t num, uint32_t align)
{
  return (18 * num + 6 + align - 1) & ~(align - 1);
}
