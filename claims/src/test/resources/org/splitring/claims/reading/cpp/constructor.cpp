/* oracle: Queue q(n, a, base); ring.desc = q.desc; ring.avail = q.avail; ring.used = q.used */
#include <stdint.h>

class Queue {
  uint64_t rounded(uint64_t x) const { return (x + align - 1) & ~(align - 1); }
  uint32_t num;
  uint64_t align;

public:
  uint64_t desc;
  uint64_t avail;
  uint64_t used;
  uint32_t extra = 2;

  Queue(uint32_t num, uint64_t align, uint64_t base)
      : used{0}, avail(desc + 16ull * this->num), desc(base), num(num), align(align)
  {
    used = rounded(avail + 4 + 2 * num + extra);
  }
};
